import type { PlanningErrorCode } from "@maillage/planning";
import type { QueryIssue } from "@maillage/planning/query-issues";
import type { TRPCError } from "@trpc/server";
import type { Locale } from "./locale.ts";

type Context = Readonly<Record<string, unknown>>;
type Sentence = string | ((context: Context) => string);

interface ErrorMessage extends Readonly<Record<Locale, Sentence>> {
  readonly trpc: TRPCError["code"];
}

/**
 * What users are told, by error code: what is wrong and what to do. A code without an entry does not compile. Values come
 * from the error's context, never its English message, which is for the logs.
 */
const MESSAGE_BY_CODE: Readonly<Record<PlanningErrorCode, ErrorMessage>> = {
  "planning/invalid-query": {
    trpc: "BAD_REQUEST",
    fr: ({ issues }) => `La demande n’est pas valide : ${describeIssues(issues, "fr")}.`,
    en: ({ issues }) => `The request is not valid: ${describeIssues(issues, "en")}.`,
  },
  "planning/unknown-territory": {
    trpc: "NOT_FOUND",
    fr: ({ territory }) => `Le territoire « ${territory} » n’est pas chargé.`,
    en: ({ territory }) => `Territory "${territory}" is not loaded.`,
  },
  "planning/unknown-site-network": {
    trpc: "NOT_FOUND",
    fr: ({ siteNetwork, known }) =>
      `Le réseau « ${siteNetwork} » n’existe pas sur ce territoire. Choisissez parmi : ${listOf(known)}.`,
    en: ({ siteNetwork, known }) =>
      `Network "${siteNetwork}" does not exist on this territory. Choose one of: ${listOf(known)}.`,
  },
  "planning/unknown-site": {
    trpc: "NOT_FOUND",
    fr: ({ site, siteNetwork }) => `Le site « ${site} » n’est pas dans le réseau « ${siteNetwork} ».`,
    en: ({ site, siteNetwork }) => `Site "${site}" is not in network "${siteNetwork}".`,
  },
  "planning/site-closed": {
    trpc: "BAD_REQUEST",
    fr: ({ site }) => `Le site « ${site} » est fermé. Pour en rouvrir un à cet endroit, proposez un site.`,
    en: ({ site }) => `Site "${site}" is closed. To open one there again, propose a site.`,
  },
  "planning/unknown-road-network": {
    trpc: "NOT_FOUND",
    fr: ({ hash }) => `Le réseau routier ${hash} n’existe pas. Rechargez la page.`,
    en: ({ hash }) => `Road network ${hash} does not exist. Reload the page.`,
  },
  "planning/place-out-of-reach": {
    trpc: "BAD_REQUEST",
    fr: ({ longitude, latitude, snapMetresMax }) =>
      `Le point ${longitude}, ${latitude} est trop loin des routes du territoire (aucune à moins de ${snapMetresMax} m). Rapprochez-le.`,
    en: ({ longitude, latitude, snapMetresMax }) =>
      `The point ${longitude}, ${latitude} is too far from the territory's roads (none within ${snapMetresMax} m). Move it nearer.`,
  },
  "planning/proposal-canton": {
    trpc: "BAD_REQUEST",
    fr: ({ proposal, cantonCode, commune, cantonCodes }) =>
      `La proposition ${proposal} est dite du canton ${cantonCode}, mais elle est à ${commune} (${listOf(cantonCodes)}). Corrigez le canton ou déplacez-la.`,
    en: ({ proposal, cantonCode, commune, cantonCodes }) =>
      `Proposal ${proposal} is said to be in canton ${cantonCode}, but it is in ${commune} (${listOf(cantonCodes)}). Correct the canton or move it.`,
  },
  "planning/data-folder-not-writable": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ folder, reason }) =>
      `Le dossier de données ${folder} ne peut pas être écrit (${reason}). Donnez-en le droit à ce compte, ou choisissez un autre dossier.`,
    en: ({ folder, reason }) =>
      `The data folder ${folder} cannot be written (${reason}). Give this account the right to, or choose another folder.`,
  },
  "planning/road-network-damaged": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ hash, asideFile }) =>
      `Le réseau routier ${hash} est endommagé ; son fichier est conservé sous le nom ${asideFile}. Remettez-en une copie saine ou reconstruisez-le.`,
    en: ({ hash, asideFile }) =>
      `Road network ${hash} is damaged; its file is kept as ${asideFile}. Put a good copy back or build it again.`,
  },
  "planning/territory-content": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: "Les fichiers de ce territoire se contredisent. Réinstallez Maillage, ou signalez l’anomalie.",
    en: "The files of this territory contradict one another. Install Maillage again, or report the fault.",
  },
  "database/in-use": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ folder, pid, host, lockFile }) =>
      `La base de données ${folder} est déjà ouverte par le programme ${pid} sur ${host}. Arrêtez-le d’abord ; s’il n’y tourne plus, supprimez ${lockFile}.`,
    en: ({ folder, pid, host, lockFile }) =>
      `The database ${folder} is already open in process ${pid} on ${host}. Stop it first; if it no longer runs there, delete ${lockFile}.`,
  },
  "database/folder-not-writable": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ folder }) =>
      `Le dossier ${folder} de la base de données ne peut pas être écrit. Donnez-en le droit à ce compte, ou choisissez un autre dossier de données.`,
    en: ({ folder, reason }) =>
      `The database folder ${folder} cannot be written (${reason}). Give this account the right to, or choose another data folder.`,
  },
  "database/disk-full": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ folder }) => `Le disque de ${folder} est plein. Libérez de la place, puis recommencez.`,
    en: ({ folder }) => `The disk that holds ${folder} is full. Free some space, then try again.`,
  },
  "database/damaged": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ folder }) =>
      `La base de données ${folder} est endommagée et ne peut pas être ouverte. Rien n’a été supprimé. Renommez ce dossier pour le garder, puis redémarrez : une base neuve est créée et les territoires fournis sont rechargés ; ou remettez une sauvegarde à sa place.`,
    en: ({ folder }) =>
      `The database ${folder} is damaged and cannot be opened. Nothing was deleted. Rename that folder to keep it, then start again: a new database is made and the embedded territories are reloaded; or put a backup in its place.`,
  },
  "database/newer": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ database }) =>
      `La base de données ${database} a été utilisée par une version plus récente de Maillage. Lancez cette version-là, ou choisissez une autre base.`,
    en: ({ database }) =>
      `The database ${database} was used by a later release of Maillage. Start that release, or choose another database.`,
  },
  "database/invalid-url": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: "L’adresse de la base de données est illisible. Attendu : postgresql://utilisateur:motdepasse@serveur:5432/nom",
    en: "The address of the database cannot be read. Expected: postgresql://user:password@host:5432/name",
  },
  "database/unreachable": {
    trpc: "SERVICE_UNAVAILABLE",
    fr: ({ server }) =>
      `Le serveur PostgreSQL ${server} ne répond pas. Vérifiez qu’il fonctionne et que son adresse est juste, puis réessayez.`,
    en: ({ server }) =>
      `The PostgreSQL server ${server} does not answer. Check that it runs and that its address is right, then try again.`,
  },
  "database/access-refused": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ server, user }) =>
      `Le serveur PostgreSQL ${server} refuse l’utilisateur « ${user} ». Vérifiez le nom et le mot de passe.`,
    en: ({ server, user }) =>
      `The PostgreSQL server ${server} refuses user "${user}". Check the name and the password.`,
  },
  "database/missing": {
    trpc: "INTERNAL_SERVER_ERROR",
    fr: ({ server, database }) =>
      `Le serveur PostgreSQL ${server} n’a pas de base nommée « ${database} ». Créez-la d’abord.`,
    en: ({ server, database }) =>
      `The PostgreSQL server ${server} has no database named "${database}". Create it first.`,
  },
};

/** For an error that nobody foresaw: a bug, told as such; what happened is in the log. */
export const UNFORESEEN_MESSAGE: Readonly<Record<Locale, string>> = {
  fr: "Une erreur imprévue s’est produite. Réessayez ; si elle persiste, signalez-la avec l’heure.",
  en: "An unforeseen error occurred. Try again; if it persists, report it with the time.",
};

/** The tRPC code and the sentence for an error, or `undefined` when its code is not one that users are told about. */
export function findErrorMessage(
  error: { readonly code: string; readonly context: Context },
  locale: Locale,
): { readonly trpc: TRPCError["code"]; readonly message: string } | undefined {
  if (!isKnownCode(error.code)) return undefined;
  const { trpc, [locale]: sentence } = MESSAGE_BY_CODE[error.code];
  return { trpc, message: typeof sentence === "string" ? sentence : sentence(error.context) };
}

function isKnownCode(code: string): code is PlanningErrorCode {
  return Object.hasOwn(MESSAGE_BY_CODE, code);
}

const RULE_TEXT: Readonly<Record<QueryIssue["rule"], Readonly<Record<Locale, (expected: string) => string>>>> = {
  "too-small": { fr: (limit) => `au moins ${limit}`, en: (limit) => `at least ${limit}` },
  "too-big": { fr: (limit) => `au plus ${limit}`, en: (limit) => `at most ${limit}` },
  "unknown-field": { fr: (names) => `champ inconnu (${names})`, en: (names) => `unknown field (${names})` },
  "wrong-type": { fr: (type) => `type attendu : ${type}`, en: (type) => `expected type: ${type}` },
  malformed: { fr: () => "valeur non reconnue", en: () => "unrecognised value" },
};

/** `issues` is the context of an InvalidQueryError, which types its context loosely. */
function describeIssues(issues: unknown, locale: Locale): string {
  if (!Array.isArray(issues)) return "";
  return issues
    .map(({ field, rule, expected }: QueryIssue) => {
      const text = RULE_TEXT[rule][locale](expected);
      return field === "" ? text : locale === "fr" ? `« ${field} » : ${text}` : `"${field}": ${text}`;
    })
    .join(locale === "fr" ? " ; " : "; ");
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.join(", ") : String(values);
}
