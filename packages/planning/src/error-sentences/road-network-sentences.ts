import { type ErrorCodeOf, french } from "@maillage/errors";
import { IGN_SENTENCES } from "./ign-sentences.ts";
import { listOf, type Sentences } from "./sentence.ts";
import { toldIn } from "./told-in.ts";

type RoadNetworkErrorCode =
  | ErrorCodeOf<typeof import("@maillage/road-network")>
  | ErrorCodeOf<typeof import("@maillage/road-network/node")>;

/** The file is not always known to the error: whoever opened it says its name before the sentence. */
export const ROAD_NETWORK_SENTENCES: Readonly<Record<RoadNetworkErrorCode, Sentences>> = {
  ...IGN_SENTENCES,
  "road-network/file": {
    fr: ({ path }, reason) => french`Le réseau routier ${path} ne peut pas être lu ou écrit : ${reason}.`,
    en: ({ path }, reason) => `The road network ${path} cannot be read or written: ${reason}.`,
  },
  "road-network/not-a-road-network": {
    fr: french`Ce fichier n'est pas un réseau routier de Maillage. Construisez-en un par « maillage network build ».`,
    en: "This file is not a road network of Maillage. Build one with `maillage network build`.",
  },
  "road-network/format-unsupported": {
    fr: ({ formatVersion, readableVersion }) =>
      french`Ce réseau routier est au format ${formatVersion}, et cette version de Maillage lit le format ${readableVersion}. Mettez Maillage à jour, ou reconstruisez le réseau.`,
    en: ({ formatVersion, readableVersion }) =>
      `This road network is in format ${formatVersion}, and this release of Maillage reads format ${readableVersion}. Update Maillage, or build the network again.`,
  },
  "road-network/truncated": {
    fr: ({ byteLength, announcedBytes }) =>
      french`Ce réseau routier fait ${byteLength} octets au lieu de ${announcedBytes} : sa copie a été coupée. Copiez-le de nouveau, ou reconstruisez-le.`,
    en: ({ byteLength, announcedBytes }) =>
      `This road network has ${byteLength} bytes instead of ${announcedBytes}: its copy was cut. Copy it again, or build it again.`,
  },
  "road-network/damaged": {
    fr: french`Ce réseau routier est endommagé : son contenu n'est pas celui qui a été écrit. Copiez-le de nouveau, ou reconstruisez-le.`,
    en: "This road network is damaged: its content is not what was written. Copy it again, or build it again.",
  },
  "road-network/invalid-network": {
    fr: french`Ce réseau routier se contredit : aucun temps juste ne peut en être tiré. Reconstruisez-le ; si le refus persiste, signalez-le.`,
    en: "This road network contradicts itself: no right time can be drawn from it. Build it again; if it is refused again, report it.",
  },
  "road-network/invalid-place-position": {
    fr: ({ longitude, latitude }) =>
      french`Un lieu n'a pas de position utilisable (longitude ${longitude ?? "absente"}, latitude ${latitude ?? "absente"}). Donnez des degrés.`,
    en: ({ longitude, latitude }) =>
      `A place has no usable position (longitude ${longitude ?? "absent"}, latitude ${latitude ?? "absent"}). Give degrees.`,
  },
  "road-network/invalid-road-cut": {
    fr: ({ pointCount, max }) =>
      pointCount === undefined
        ? french`Un point de la coupure n'est nulle part sur la Terre. Tracez-la de nouveau.`
        : french`Une coupure se trace par 2 à ${max} points, et non ${pointCount}. Tracez-la de nouveau.`,
    en: ({ pointCount, max }) =>
      pointCount === undefined
        ? "A point of the cut is nowhere on Earth. Draw it again."
        : `A cut is drawn with 2 to ${max} points, not ${pointCount}. Draw it again.`,
  },
  "road-network/unknown-profile": {
    fr: ({ name, known }) => french`Le profil « ${name} » n'existe pas. Profils : ${listOf(known)}.`,
    en: ({ name, known }) => `There is no profile "${name}". Profiles: ${listOf(known)}.`,
  },
  "road-network/osm-file-unreadable": {
    fr: ({ path }, reason) => french`Le fichier de routes ${path} ne peut pas être lu : ${reason}.`,
    en: ({ path }, reason) => `The roads file ${path} cannot be read: ${reason}.`,
  },
  "road-network/osm-file-truncated": {
    fr: ({ byteOffset }) =>
      french`Ce fichier OpenStreetMap s'arrête trop tôt, à l'octet ${byteOffset} : son téléchargement a sans doute été coupé. Téléchargez-le de nouveau.`,
    en: ({ byteOffset }) =>
      `This OpenStreetMap file ends too early, at byte ${byteOffset}: its download was probably cut. Download it again.`,
  },
  "road-network/osm-file-corrupt": {
    fr: ({ byteOffset }) =>
      french`Ce fichier n'est pas un fichier OpenStreetMap, ou il est endommagé à l'octet ${byteOffset}. Téléchargez-le de nouveau, ou donnez un fichier d'un format lu : OpenStreetMap (.osm.pbf, .osm, .osm.gz, .osm.bz2), BD TOPO (.gpkg) ou réseau de Maillage.`,
    en: ({ byteOffset }) =>
      `This is not an OpenStreetMap file, or it is damaged at byte ${byteOffset}. Download it again, or give a file of a format that is read: OpenStreetMap (.osm.pbf, .osm, .osm.gz, .osm.bz2), BD TOPO (.gpkg) or a network of Maillage.`,
  },
  "road-network/osm-block-oversized": {
    fr: ({ byteOffset, bytes, bytesMax }) =>
      french`Un bloc de ce fichier OpenStreetMap, à l'octet ${byteOffset}, fait ${bytes} octets quand le format en permet ${bytesMax} : le fichier est endommagé ou fabriqué pour nuire. Téléchargez-le de nouveau.`,
    en: ({ byteOffset, bytes, bytesMax }) =>
      `A block of this OpenStreetMap file, at byte ${byteOffset}, has ${bytes} bytes when the format allows ${bytesMax}: the file is damaged, or made to do harm. Download it again.`,
  },
  "road-network/osm-file-unsupported": {
    fr: ({ feature, byteOffset }) =>
      french`Ce fichier OpenStreetMap demande « ${feature} » (octet ${byteOffset}), que Maillage ne sait pas lire. Convertissez-le, par exemple avec osmium.`,
    en: ({ feature, byteOffset }) =>
      `This OpenStreetMap file needs "${feature}" (byte ${byteOffset}), which Maillage cannot read. Convert it, with osmium for instance.`,
  },
  "road-network/osm-no-usable-road": {
    fr: ({ profile, wayCount }) =>
      french`Aucun des ${wayCount} chemins de ce fichier n'est ouvert au profil « ${profile} ». Vérifiez que l'extrait contient des routes.`,
    en: ({ profile, wayCount }) =>
      `None of the ${wayCount} ways of this file is open to profile "${profile}". Check that the extract holds roads.`,
  },
  "road-network/osm-xml-malformed": {
    fr: ({ line, column }) =>
      french`Ce fichier OpenStreetMap n'est pas du XML correct à la ligne ${line}, colonne ${column}. Téléchargez-le de nouveau.`,
    en: ({ line, column }) =>
      `This OpenStreetMap file is not well-formed XML at line ${line}, column ${column}. Download it again.`,
  },
  "road-network/dimacs-file-unreadable": {
    fr: ({ path }, reason) => french`Le fichier de routes ${path} ne peut pas être lu : ${reason}.`,
    en: ({ path }, reason) => `The roads file ${path} cannot be read: ${reason}.`,
  },
  "road-network/invalid-dimacs-file": {
    fr: ({ file, line, problem }) =>
      french`${file}, ligne ${line} : ${toldIn("fr", problem)}. Corrigez ce fichier DIMACS.`,
    en: ({ file, line, problem }) => `${file}, line ${line}: ${toldIn("en", problem)}. Correct this DIMACS file.`,
  },
  "road-network/invalid-modelled-places": {
    fr: ({ problem }) => french`${toldIn("fr", problem)}. Corrigez les tables d'où le réseau est modélisé.`,
    en: ({ problem }) => `${toldIn("en", problem)}. Correct the tables that the network is modelled from.`,
  },
  "road-network/invalid-main-axes": {
    fr: ({ line, column, value }) =>
      french`Grands axes, ligne ${line} : « ${column} » vaut « ${value ?? ""} », qui n'est pas utilisable. Colonnes attendues : axis,class,order,code_commune,access.`,
    en: ({ line, column, value }) =>
      `Main axes, line ${line}: "${column}" is "${value ?? ""}", which cannot be used. Expected columns: axis,class,order,code_commune,access.`,
  },
  "road-network/invalid-driving-times": {
    fr: ({ line, column, value }) =>
      french`Temps usuels, ligne ${line} : « ${column} » vaut « ${value ?? ""} », qui n'est pas utilisable. Colonnes attendues : code_commune_from,name_from,code_commune_to,name_to,minutes.`,
    en: ({ line, column, value }) =>
      `Usual driving times, line ${line}: "${column}" is "${value ?? ""}", which cannot be used. Expected columns: code_commune_from,name_from,code_commune_to,name_to,minutes.`,
  },
};
