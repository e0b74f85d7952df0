import type { DatabaseErrorCode } from "@maillage/database";
import { french } from "@maillage/errors";
import type { Sentences } from "./sentence.ts";

export const DATABASE_SENTENCES: Readonly<Record<DatabaseErrorCode, Sentences>> = {
  "database/in-use": {
    fr: ({ folder, pid, host, lockFile }) =>
      french`La base de données ${folder} est déjà ouverte par le programme ${pid} sur ${host}. Arrêtez-le d'abord ; s'il n'y tourne plus, supprimez ${lockFile}.`,
    en: ({ folder, pid, host, lockFile }) =>
      `The database ${folder} is already open in process ${pid} on ${host}. Stop it first; if it no longer runs there, delete ${lockFile}.`,
  },
  "database/folder-not-writable": {
    fr: ({ folder }, reason) =>
      french`Le dossier ${folder} de la base de données ne peut pas être écrit (${reason}). Donnez-en le droit à ce compte, ou choisissez un autre dossier de données.`,
    en: ({ folder }, reason) =>
      `The database folder ${folder} cannot be written (${reason}). Give this account the right to, or choose another data folder.`,
  },
  "database/disk-full": {
    fr: ({ folder }) => french`Le disque de ${folder} est plein. Libérez de la place, puis recommencez.`,
    en: ({ folder }) => `The disk that holds ${folder} is full. Free some space, then try again.`,
  },
  "database/damaged": {
    fr: ({ folder }) =>
      french`La base de données ${folder} est endommagée et ne peut pas être ouverte. Rien n'a été supprimé. Renommez ce dossier pour le garder, puis redémarrez : une base neuve est créée et les territoires fournis sont rechargés ; ou remettez une sauvegarde à sa place.`,
    en: ({ folder }) =>
      `The database ${folder} is damaged and cannot be opened. Nothing was deleted. Rename that folder to keep it, then start again: a new database is made and the embedded territories are reloaded; or put a backup in its place.`,
  },
  "database/newer": {
    fr: ({ database }) =>
      french`La base de données ${database} a été utilisée par une version plus récente de Maillage. Lancez cette version-là, ou choisissez une autre base.`,
    en: ({ database }) =>
      `The database ${database} was used by a later release of Maillage. Start that release, or choose another database.`,
  },
  "database/invalid-url": {
    fr: french`L'adresse de la base de données est illisible. Attendu : postgresql://utilisateur:motdepasse@serveur:5432/nom`,
    en: "The address of the database cannot be read. Expected: postgresql://user:password@host:5432/name",
  },
  "database/unreachable": {
    fr: ({ server }) =>
      french`Le serveur PostgreSQL ${server} ne répond pas. Vérifiez qu'il fonctionne et que son adresse est juste, puis réessayez.`,
    en: ({ server }) =>
      `The PostgreSQL server ${server} does not answer. Check that it runs and that its address is right, then try again.`,
  },
  "database/access-refused": {
    fr: ({ server, user }) =>
      french`Le serveur PostgreSQL ${server} refuse l'utilisateur « ${user} ». Vérifiez le nom et le mot de passe.`,
    en: ({ server, user }) =>
      `The PostgreSQL server ${server} refuses user "${user}". Check the name and the password.`,
  },
  "database/missing": {
    fr: ({ server, database }) =>
      french`Le serveur PostgreSQL ${server} n'a pas de base nommée « ${database} ». Créez-la d'abord.`,
    en: ({ server, database }) =>
      `The PostgreSQL server ${server} has no database named "${database}". Create it first.`,
  },
};
