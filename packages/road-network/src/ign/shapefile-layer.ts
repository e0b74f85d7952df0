import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DbfTable } from "./dbf-table.ts";
import type { FeatureLayer, FeatureRow, FieldRequests, FieldValue } from "./feature-layer.ts";
import { IgnFileUnreadableError, UnknownIgnProjectionError } from "./ign-errors.ts";
import { LineShape } from "./line-shape.ts";
import { matchFields } from "./match-fields.ts";
import { findEpsgInText } from "./projection-text.ts";
import { findProjection } from "./reproject.ts";
import { SequentialFile } from "./sequential-file.ts";
import { findCompanion } from "./shapefile-companions.ts";
import { ShpRecords } from "./shp-records.ts";

/**
 * A Shapefile as a layer: `.shp` with its `.dbf`, `.prj` and, if there is one, `.cpg` beside, whatever the case of their
 * endings. Rows marked as deleted are passed over.
 *
 * @throws {IgnFileUnreadableError} when a file cannot be opened.
 * @throws {UnknownIgnProjectionError} when the `.prj` is missing or names a system that is not known.
 * @throws {MissingIgnFieldError | DamagedIgnFileError | UnsupportedIgnFileError} Rows throw the second, with the row.
 */
export function openShapefileLayer<Field extends string>(
  path: string,
  requests: FieldRequests<Field>,
): FeatureLayer<Field> {
  const file = basename(path);
  const name = file.replace(/\.shp$/i, "");
  const projectionPath = findCompanion(path, "prj");
  if (projectionPath === undefined) throw new UnknownIgnProjectionError(file, name, "no .prj file beside it");
  const projectionText = readFileSync(projectionPath, "latin1");
  const epsg = findEpsgInText(projectionText);
  const projection = epsg === undefined ? undefined : findProjection(epsg);
  if (projection === undefined) throw new UnknownIgnProjectionError(file, name, projectionText.slice(0, 200));

  const tablePath = findCompanion(path, "dbf");
  if (tablePath === undefined) throw new IgnFileUnreadableError(path.replace(/shp$/i, "dbf"));
  const codePagePath = findCompanion(path, "cpg");
  const codePage = codePagePath === undefined ? undefined : readFileSync(codePagePath, "latin1");
  const open = () => {
    const source = new SequentialFile(tablePath, basename(tablePath));
    try {
      return { source, table: new DbfTable(source, codePage) };
    } catch (error) {
      source.close();
      throw error;
    }
  };

  const { source, table } = open();
  source.close();
  const matched = matchFields(requests, table.fields, { file: basename(tablePath), layer: name });
  return { file, name, rowCount: table.rowCount, projection, rows };

  function* rows(): Generator<FeatureRow<Field>> {
    const attributes = open();
    try {
      const geometries = new SequentialFile(path, file);
      try {
        const records = new ShpRecords(geometries);
        // Every key of `matched` is written here, so the object holds each field.
        const values = Object.fromEntries([...matched.keys()].map((field) => [field, null])) as Record<
          Field,
          FieldValue
        >;
        const shape = new LineShape();
        const current = { row: 0, values, shape };
        for (let row = 1; row <= attributes.table.rowCount; row++) {
          records.next(row, shape);
          if (!attributes.table.next()) continue;
          current.row = row;
          for (const [field, column] of matched) {
            values[field] = column === undefined ? null : attributes.table.get(column);
          }
          yield current;
        }
      } finally {
        geometries.close();
      }
    } finally {
      attributes.source.close();
    }
  }
}
