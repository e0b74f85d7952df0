import { type Bilingual, french, type Locale } from "@maillage/errors";

/** Why the system refuses a file, in words; the codes are those of Node. */
const REASON_BY_CODE: Readonly<Record<string, Bilingual>> = {
  ENOENT: { fr: french`il n'existe pas`, en: "it does not exist" },
  EACCES: { fr: french`l'accès est refusé`, en: "access is denied" },
  EPERM: { fr: french`l'accès est refusé`, en: "access is denied" },
  EISDIR: { fr: french`c'est un dossier`, en: "it is a folder" },
  ENOTDIR: { fr: french`une partie du chemin n'est pas un dossier`, en: "a part of the path is not a folder" },
  EEXIST: { fr: "un fichier porte déjà ce nom", en: "a file already has this name" },
  ENOSPC: { fr: "le disque est plein", en: "the disk is full" },
  EDQUOT: { fr: "votre part du disque est pleine", en: "your share of the disk is full" },
  EROFS: { fr: "le disque est en lecture seule", en: "the disk is read-only" },
  EMFILE: { fr: "trop de fichiers sont ouverts", en: "too many files are open" },
  ENAMETOOLONG: { fr: "son nom est trop long", en: "its name is too long" },
  Z_DATA_ERROR: { fr: "sa compression est endommagée", en: "its compression is damaged" },
  Z_BUF_ERROR: { fr: "sa compression est coupée avant la fin", en: "its compression is cut short" },
};

/** Why, in words for people: of the system's code (`ENOENT`), or of an error that carries it, itself or by its cause. */
export function describeSystemReason(reason: unknown, locale: Locale): string {
  const code = typeof reason === "string" ? reason : findSystemCode(reason);
  const known = code === undefined ? undefined : REASON_BY_CODE[code];
  if (known !== undefined) return known[locale];
  // A code that we have no words for can still be looked up; a sentence of some library cannot be read in French.
  return code !== undefined && /^[A-Z0-9_]+$/.test(code)
    ? code
    : { fr: "raison inconnue", en: "unknown reason" }[locale];
}

function findSystemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string" && /^[A-Z]/.test(error.code)) return error.code;
  return findSystemCode(error.cause);
}
