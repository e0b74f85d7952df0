/**
 * Tables that every GeoPackage has (OGC 12-128r18, version 1.3), with the two extensions used here: the spatial index
 * (`gpkg_rtree_index`) and the titles of columns (`gpkg_schema`).
 */
export const GEOPACKAGE_SCHEMA = `
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
CREATE TABLE gpkg_data_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  name TEXT,
  title TEXT,
  description TEXT,
  mime_type TEXT,
  constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name)
);
CREATE TABLE gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL,
  constraint_type TEXT NOT NULL,
  value TEXT,
  min NUMERIC,
  min_is_inclusive BOOLEAN,
  max NUMERIC,
  max_is_inclusive BOOLEAN,
  description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value)
);
INSERT INTO gpkg_extensions VALUES
  ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write');
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT(256),
  f_table_schema TEXT(256),
  f_table_name TEXT(256),
  f_geometry_column TEXT(256),
  styleName TEXT(30),
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT(30),
  ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
);
CREATE TABLE maillage_sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  layer TEXT,
  layer_date TEXT,
  layer_hash TEXT,
  name TEXT,
  producer TEXT,
  licence TEXT,
  vintage TEXT,
  sha256 TEXT
);
`;

/** Index of a table's shapes, and the triggers that keep it when another software edits them. Names hold no quote: they are ours. */
export function buildIndexSchema(table: string): string {
  const index = `rtree_${table}_geom`;
  const box = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)";
  const hasShape = "NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)";
  const hasNoShape = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
  return `
CREATE TRIGGER "${index}_insert" AFTER INSERT ON "${table}" WHEN (${hasShape})
BEGIN INSERT OR REPLACE INTO "${index}" VALUES (NEW.fid, ${box}); END;
CREATE TRIGGER "${index}_update1" AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND (${hasShape})
BEGIN INSERT OR REPLACE INTO "${index}" VALUES (NEW.fid, ${box}); END;
CREATE TRIGGER "${index}_update2" AFTER UPDATE OF geom ON "${table}" WHEN OLD.fid = NEW.fid AND ${hasNoShape}
BEGIN DELETE FROM "${index}" WHERE id = OLD.fid; END;
CREATE TRIGGER "${index}_update3" AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND (${hasShape})
BEGIN DELETE FROM "${index}" WHERE id = OLD.fid; INSERT OR REPLACE INTO "${index}" VALUES (NEW.fid, ${box}); END;
CREATE TRIGGER "${index}_update4" AFTER UPDATE ON "${table}" WHEN OLD.fid != NEW.fid AND ${hasNoShape}
BEGIN DELETE FROM "${index}" WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER "${index}_delete" AFTER DELETE ON "${table}" WHEN OLD.geom NOT NULL
BEGIN DELETE FROM "${index}" WHERE id = OLD.fid; END;
`;
}
