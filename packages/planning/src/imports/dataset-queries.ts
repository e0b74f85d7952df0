import { IMPORT_KINDS, REPAIR_RULES } from "@maillage/official-data";
import { z } from "zod";
import { fileNameSchema } from "../queries.ts";
import { ABSENT_SITE_CHOICES, IMPORT_MODES, type ImportChoices } from "./import-views.ts";

/*
 * What may be asked of imports, as Zod schemas: parsed by the API at its door and again by `planning`, which the command
 * line calls without the API. This entry loads no database and no engine.
 */

/** A file of data, whatever its kind; roads have their own limit. */
export const DATASET_FILE_BYTE_COUNT_MAX = 2 * 1024 ** 3;
/** Spreadsheets end at 16,384 columns. */
const FIELD_COUNT_MAX = 200;
const REFUSED_REPAIR_COUNT_MAX = 100_000;

/** Of an import or of a version: made at random, stands in addresses. */
export const datasetIdSchema = z.string().regex(/^[a-z0-9]{10}$/, "ten letters or digits");

/** Hash of what was looked at. */
export const importRevisionSchema = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

/** A real département of France, overseas collectivities included: never 20, nor 96. */
export const departementCodeSchema = z
  .string()
  .regex(/^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[4-9])$/, "a département code: 52, 2A, 974");

export const territoryCreationSchema = z.strictObject({
  code: departementCodeSchema,
  name: z.string().trim().min(1).max(120).optional(),
});

export const datasetUploadSchema = z.object({ fileName: fileNameSchema });

/** A day that the calendar has, in the years that sites have existed or may be planned for. */
const dateSchema = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31");

const lineSchema = (lengthMax: number) => z.string().trim().max(lengthMax);

const citationSchema = z.strictObject({
  name: lineSchema(200).min(1),
  producer: lineSchema(200),
  licence: lineSchema(200),
  vintage: lineSchema(100),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  date: dateSchema.nullable(),
});

/** Choices to change: those left out stay as they are. */
export const importChoicesPatchSchema = z
  .strictObject({
    table: z.int().min(0).max(10_000),
    kind: z.enum(IMPORT_KINDS),
    mapping: z
      .array(
        z.strictObject({
          field: z.string().min(1).max(100),
          header: z.string().max(1_000).nullable(),
          confidence: z.number().min(0).max(1),
        }),
      )
      .max(FIELD_COUNT_MAX),
    refusedRepairs: z
      .array(z.strictObject({ rule: z.enum(REPAIR_RULES), row: z.int().min(0).nullable() }))
      .max(REFUSED_REPAIR_COUNT_MAX),
    mode: z.enum(IMPORT_MODES),
    absentSites: z.enum(ABSENT_SITE_CHOICES).nullable(),
    citation: citationSchema,
  })
  .partial() satisfies z.ZodType<ImportChoicesPatch>;

/** Undefined is the same as left out. */
export type ImportChoicesPatch = {
  readonly [Choice in keyof ImportChoices]?: ImportChoices[Choice] | undefined;
};
