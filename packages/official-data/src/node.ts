export {
  type AdministrativeCommune,
  type AdministrativeDepartement,
  readAdministrativeDepartement,
} from "./decoupage-administratif.ts";
