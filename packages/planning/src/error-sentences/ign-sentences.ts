import { french } from "@maillage/errors";
import { listOf, type Sentences } from "./sentence.ts";

/** Refusals of IGN's files, all of which know their file; {@link ROAD_NETWORK_SENTENCES} checks that none is missing. */
export const IGN_SENTENCES = {
  "road-network/ign-file-unreadable": {
    fr: ({ file }, reason) => french`Le fichier ${file} ne peut pas être lu : ${reason}.`,
    en: ({ file }, reason) => `The file ${file} cannot be read: ${reason}.`,
  },
  "road-network/ign-file-damaged": {
    fr: ({ file, row }) =>
      row === undefined
        ? french`Le fichier ${file} est endommagé, ou n'est pas de ce format. Téléchargez-le de nouveau.`
        : french`Le fichier ${file} est endommagé à la ligne ${row}. Téléchargez-le de nouveau.`,
    en: ({ file, row }) =>
      row === undefined
        ? `The file ${file} is damaged, or not of this format. Download it again.`
        : `The file ${file} is damaged at row ${row}. Download it again.`,
  },
  "road-network/ign-file-unsupported": {
    fr: ({ file }) =>
      french`Le fichier ${file} ne peut pas être lu tel quel. Attendu : un GeoPackage (.gpkg) ou un Shapefile (.shp avec .dbf et .prj), sorti de son archive.`,
    en: ({ file }) =>
      `The file ${file} cannot be read as it is. Expected: a GeoPackage (.gpkg) or a Shapefile (.shp with .dbf and .prj), out of its archive.`,
  },
  "road-network/ign-layer-missing": {
    fr: ({ file, layer, layers }) =>
      french`Le fichier ${file} n'a pas de couche « ${layer} ». Il contient : ${listOf(layers) || "aucune couche"}.`,
    en: ({ file, layer, layers }) =>
      `The file ${file} has no layer "${layer}". It holds: ${listOf(layers) || "no layer"}.`,
  },
  "road-network/ign-field-missing": {
    fr: ({ file, layer, names, fields }) =>
      french`Dans ${file}, la couche « ${layer} » n'a aucune des colonnes ${listOf(names)}. Elle contient : ${listOf(fields) || "aucune colonne"}.`,
    en: ({ file, layer, names, fields }) =>
      `In ${file}, layer "${layer}" has none of the columns ${listOf(names)}. It holds: ${listOf(fields) || "no column"}.`,
  },
  "road-network/ign-value-invalid": {
    fr: ({ file, layer, row, field, value }) =>
      french`${file}, couche « ${layer} », ligne ${row}, colonne « ${field} » : « ${value ?? ""} » n'est pas une valeur de cette colonne. Corrigez-la, ou téléchargez le fichier de nouveau.`,
    en: ({ file, layer, row, field, value }) =>
      `${file}, layer "${layer}", row ${row}, column "${field}": "${value ?? ""}" is not a value of this column. Correct it, or download the file again.`,
  },
  "road-network/ign-projection-unknown": {
    fr: ({ file, layer }) =>
      french`Dans ${file}, le système de coordonnées de la couche « ${layer} » est inconnu ou n'est pas dit. Remettez le fichier .prj à côté, ou convertissez la couche en WGS84.`,
    en: ({ file, layer }) =>
      `In ${file}, the coordinate system of layer "${layer}" is unknown or not said. Put the .prj file back beside it, or convert the layer to WGS84.`,
  },
  "road-network/ign-no-usable-road": {
    fr: ({ files, rowCount }) =>
      french`Aucune des ${rowCount} routes de ${listOf(files)} n'est ouverte aux voitures. Vérifiez que ce fichier contient des routes.`,
    en: ({ files, rowCount }) =>
      `None of the ${rowCount} roads of ${listOf(files)} is open to cars. Check that this file holds roads.`,
  },
} as const satisfies Readonly<Record<string, Sentences>>;
