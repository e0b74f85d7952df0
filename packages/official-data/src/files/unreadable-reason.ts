import { type Bilingual, french } from "@maillage/errors";

/** Why a file cannot be read; a stable word. */
export const UNREADABLE_REASONS = [
  "inaccessible",
  "disk-full",
  "empty",
  "header-only",
  "not-a-table",
  "html",
  "nul-bytes",
  "mixed-encodings",
  "mixed-separators",
  "unclosed-quote",
  "misplaced-quote",
  "too-long-cell",
  "too-many-columns",
  "truncated",
  "damaged",
  "endless",
  "not-geojson",
  "password-protected",
  "old-excel",
  "seven-zip",
  "other-archive",
  "nested-archives",
  "unsupported-compression",
  "expands-too-much",
  "unsafe-member-name",
  "false-member-size",
  "too-many-members",
  "no-table-inside",
  "missing-companion",
  "unknown-projection",
  "impossible-coordinates",
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

interface Told {
  /** What is wrong, without a full stop. */
  readonly problem: Bilingual;
  /** What to do about it, without a full stop. */
  readonly remedy: Bilingual;
}

/** The reason in words; `detail` is what it names, where it names something. */
export function tellUnreadableReason(reason: UnreadableReason, detail: string): Told {
  return TOLD[reason](detail);
}

const FETCH_AGAIN: Bilingual = {
  fr: french`Téléchargez-le ou exportez-le de nouveau`,
  en: "Download or export it again",
};

const TOLD: Readonly<Record<UnreadableReason, (detail: string) => Told>> = {
  inaccessible: (detail) => ({
    problem: {
      fr: french`le fichier ne peut pas être ouvert (${detail})`,
      en: `the file cannot be opened (${detail})`,
    },
    remedy: { fr: french`Vérifiez son chemin et vos droits`, en: "Check its path and your rights" },
  }),
  "disk-full": () => ({
    problem: {
      fr: french`le disque est plein : ce qu'il contient ne peut pas être décompressé`,
      en: "the disk is full: what it holds cannot be unpacked",
    },
    remedy: { fr: french`Libérez de la place, puis recommencez`, en: "Free some space, then try again" },
  }),
  empty: () => ({
    problem: { fr: french`le fichier est vide`, en: "the file is empty" },
    remedy: FETCH_AGAIN,
  }),
  "header-only": () => ({
    problem: { fr: french`il y a un en-tête et aucune ligne`, en: "there is a header and no row" },
    remedy: { fr: french`Vérifiez que l'export contient des données`, en: "Check that the export holds data" },
  }),
  "not-a-table": (detail) => ({
    problem: { fr: french`ce n'est pas une table (${detail})`, en: `it is not a table (${detail})` },
    remedy: {
      fr: french`Donnez un fichier CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage ou Parquet`,
      en: "Give a CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage or Parquet file",
    },
  }),
  html: () => ({
    problem: {
      fr: french`c'est une page web enregistrée sous le nom d'une table`,
      en: "it is a web page saved under the name of a table",
    },
    remedy: {
      fr: french`Téléchargez le fichier lui-même ; si un logiciel l'a produit, ouvrez-le dans un tableur et enregistrez-le en XLSX`,
      en: "Download the file itself; if some software made it, open it in a spreadsheet and save it as XLSX",
    },
  }),
  "nul-bytes": () => ({
    problem: {
      fr: french`il contient des caractères nuls : ce n'est pas du texte, ou il est abîmé`,
      en: "it holds NUL characters: it is not text, or it is damaged",
    },
    remedy: FETCH_AGAIN,
  }),
  "mixed-encodings": () => ({
    problem: {
      fr: french`il mélange deux encodages : des accents en UTF-8 et d'autres non`,
      en: "it mixes two encodings: some accents are in UTF-8 and others are not",
    },
    remedy: { fr: french`Enregistrez-le en entier en UTF-8`, en: "Save the whole of it as UTF-8" },
  }),
  "mixed-separators": (detail) => ({
    problem: {
      fr: french`l'en-tête et les lignes n'ont pas le même séparateur (${detail})`,
      en: `the header and the rows do not have the same separator (${detail})`,
    },
    remedy: { fr: french`Enregistrez-le avec un seul séparateur`, en: "Save it with one separator" },
  }),
  "unclosed-quote": () => ({
    problem: {
      fr: french`un guillemet (") ouvert à cette ligne n'est jamais fermé`,
      en: 'a quote (") opened in this row is never closed',
    },
    remedy: {
      fr: french`Fermez-le, ou doublez les guillemets qui sont dans une cellule`,
      en: "Close it, or double the quotes inside a cell",
    },
  }),
  "misplaced-quote": () => ({
    problem: {
      fr: french`du texte suit un guillemet fermant (")`,
      en: 'text follows a closing quote (")',
    },
    remedy: { fr: french`Doublez les guillemets qui sont dans une cellule`, en: "Double the quotes inside a cell" },
  }),
  "too-long-cell": () => ({
    problem: {
      fr: french`une cellule dépasse la longueur permise : un guillemet est sans doute resté ouvert`,
      en: "a cell is longer than allowed: a quote was probably left open",
    },
    remedy: { fr: french`Vérifiez les guillemets de cette ligne`, en: "Check the quotes of this row" },
  }),
  "too-many-columns": (detail) => ({
    problem: {
      fr: french`il y a trop de colonnes (${detail} au plus)`,
      en: `there are too many columns (${detail} at most)`,
    },
    remedy: { fr: french`Supprimez les colonnes qui ne servent pas`, en: "Remove the columns that are of no use" },
  }),
  truncated: () => ({
    problem: { fr: french`il s'arrête avant sa fin`, en: "it stops before its end" },
    remedy: FETCH_AGAIN,
  }),
  damaged: (detail) => ({
    problem: {
      fr: detail === "" ? french`il est abîmé` : french`il est abîmé (${detail})`,
      en: detail === "" ? "it is damaged" : `it is damaged (${detail})`,
    },
    remedy: FETCH_AGAIN,
  }),
  endless: () => ({
    problem: {
      fr: french`sa lecture n'avance plus : il est sans doute abîmé`,
      en: "reading it no longer advances: it is probably damaged",
    },
    remedy: FETCH_AGAIN,
  }),
  "not-geojson": () => ({
    problem: {
      fr: french`c'est du JSON, mais ni une FeatureCollection ni une Feature GeoJSON`,
      en: "it is JSON, but neither a GeoJSON FeatureCollection nor a Feature",
    },
    remedy: { fr: french`Exportez-le en GeoJSON ou en CSV`, en: "Export it as GeoJSON or CSV" },
  }),
  "password-protected": () => ({
    problem: { fr: french`il est protégé par un mot de passe`, en: "it is protected by a password" },
    remedy: {
      fr: french`Ouvrez-le avec le mot de passe et enregistrez-le sans protection`,
      en: "Open it with the password and save it without protection",
    },
  }),
  "old-excel": () => ({
    problem: {
      fr: french`c'est un classeur d'un format d'Excel qui n'est pas lu (.xls, .xlsb, XML)`,
      en: "it is a workbook in an Excel format that is not read (.xls, .xlsb, XML)",
    },
    remedy: {
      fr: french`Ouvrez-le dans un tableur et enregistrez-le en XLSX`,
      en: "Open it in a spreadsheet and save it as XLSX",
    },
  }),
  "seven-zip": () => ({
    problem: { fr: french`c'est une archive 7z, qui n'est pas lue`, en: "it is a 7z archive, which is not read" },
    remedy: {
      fr: french`Décompressez-la avec 7-Zip, puis donnez le fichier qu'elle contient ou une archive ZIP`,
      en: "Unpack it with 7-Zip, then give the file inside or a ZIP archive",
    },
  }),
  "other-archive": (detail) => ({
    problem: {
      fr: french`c'est une archive ${detail}, qui n'est pas lue`,
      en: `it is a ${detail} archive, which is not read`,
    },
    remedy: {
      fr: french`Décompressez-la, puis donnez le fichier qu'elle contient ou une archive ZIP`,
      en: "Unpack it, then give the file inside or a ZIP archive",
    },
  }),
  "nested-archives": () => ({
    problem: { fr: french`trop d'archives y sont emboîtées`, en: "too many archives are nested in it" },
    remedy: { fr: french`Décompressez-la, puis donnez le fichier voulu`, en: "Unpack it, then give the file wanted" },
  }),
  "unsupported-compression": (detail) => ({
    problem: { fr: french`sa compression n'est pas lue (${detail})`, en: `its compression is not read (${detail})` },
    remedy: {
      fr: french`Refaites l'archive avec la compression ordinaire`,
      en: "Make the archive again with the usual compression",
    },
  }),
  "expands-too-much": (detail) => ({
    problem: {
      fr: french`son contenu décompressé dépasse ce qui est permis (${detail})`,
      en: `what it unpacks to is beyond what is allowed (${detail})`,
    },
    remedy: {
      fr: french`Si vous êtes sûr de sa provenance, décompressez-la vous-même et donnez le fichier`,
      en: "If you are sure where it comes from, unpack it yourself and give the file",
    },
  }),
  "unsafe-member-name": (detail) => ({
    problem: {
      fr: french`l'archive contient un nom qui sort de son dossier (${detail})`,
      en: `the archive holds a name that leaves its folder (${detail})`,
    },
    remedy: {
      fr: french`N'utilisez pas ce fichier sans connaître sa provenance`,
      en: "Do not use this file without knowing where it comes from",
    },
  }),
  "false-member-size": () => ({
    problem: {
      fr: french`sa taille n'est pas celle que l'archive annonce`,
      en: "its size is not the one that the archive tells",
    },
    remedy: FETCH_AGAIN,
  }),
  "too-many-members": (detail) => ({
    problem: {
      fr: french`l'archive contient trop de fichiers (${detail} au plus)`,
      en: `the archive holds too many files (${detail} at most)`,
    },
    remedy: { fr: french`Gardez seulement les fichiers utiles`, en: "Keep only the files of use" },
  }),
  "no-table-inside": (detail) => ({
    problem: {
      fr:
        detail === "" ? french`aucune table ne s'y trouve` : french`aucune table ne s'y trouve, seulement : ${detail}`,
      en: detail === "" ? "no table is inside" : `no table is inside, only: ${detail}`,
    },
    remedy: { fr: french`Vérifiez que c'est le bon fichier`, en: "Check that it is the right file" },
  }),
  "missing-companion": (detail) => ({
    problem: {
      fr: french`il manque le fichier ${detail} du Shapefile`,
      en: `the file ${detail} of the Shapefile is missing`,
    },
    remedy: {
      fr: french`Donnez une archive ZIP avec les fichiers .shp, .dbf, .prj et .cpg`,
      en: "Give a ZIP archive with the files .shp, .dbf, .prj and .cpg",
    },
  }),
  "unknown-projection": (detail) => ({
    problem: { fr: french`sa projection n'est pas connue (${detail})`, en: `its projection is not known (${detail})` },
    remedy: {
      fr: french`Exportez-le en WGS 84 (EPSG:4326) ou en Lambert-93 (EPSG:2154)`,
      en: "Export it in WGS 84 (EPSG:4326) or Lambert-93 (EPSG:2154)",
    },
  }),
  "impossible-coordinates": (detail) => ({
    problem: {
      fr: french`ses coordonnées ne peuvent pas être dans la projection qu'il annonce (${detail})`,
      en: `its coordinates cannot be in the projection that it tells (${detail})`,
    },
    remedy: {
      fr: french`Exportez-le de nouveau en disant sa vraie projection`,
      en: "Export it again with its true projection",
    },
  }),
};
