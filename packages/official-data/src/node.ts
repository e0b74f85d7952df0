export {
  type AdministrativeCountry,
  type CountryDepartement,
  type CountryRegion,
  readAdministrativeCountry,
} from "./administrative-country.ts";
export { SOURCE_PATIENCE, type SourcePatience } from "./connectors/download-source.ts";
export {
  type FetchedSource,
  type FetchSourceOptions,
  fetchOfficialSource,
  findSourceCheck,
} from "./connectors/fetch-official-source.ts";
export {
  InvalidSourceSettingError,
  SourceDamagedError,
  SourceElsewhereError,
  SourceNotFetchedError,
  SourceRefusedError,
  SourceSlowError,
  SourceTooBigError,
  SourceUnreachableError,
} from "./connectors/source-errors.ts";
export { parseSourceSettings, type SourceSettings } from "./connectors/source-settings.ts";
export {
  type AdministrativeCommune,
  type AdministrativeDepartement,
  readAdministrativeDepartement,
} from "./decoupage-administratif.ts";
export type { DecoupageSource } from "./decoupage-package.ts";
export { type OpenSourceFileOptions, openSourceFile } from "./files/open-source-file.ts";
export { SOURCE_LIMITS, type SourceLimits } from "./files/source-limits.ts";
export { type KeepHomesOptions, keepHomes } from "./imports/national/keep-homes.ts";
export { openKeptTable } from "./imports/national/open-kept-table.ts";
