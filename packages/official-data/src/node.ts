export {
  type AdministrativeCommune,
  type AdministrativeDepartement,
  readAdministrativeDepartement,
} from "./decoupage-administratif.ts";
export { type OpenSourceFileOptions, openSourceFile } from "./files/open-source-file.ts";
export { SOURCE_LIMITS, type SourceLimits } from "./files/source-limits.ts";
