import { type ErrorCodeOf, french } from "@maillage/errors";
import type { ErrorContext, Sentences } from "./sentence.ts";
import { toldIn } from "./told-in.ts";

const BYTES_PER_MEGABYTE = 1024 ** 2;

const DAMAGES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  checksum: {
    fr: french`n'est pas le fichier annoncé par son producteur (son empreinte diffère)`,
    en: "is not the file that its producer announces (its checksum differs)",
  },
  "web-page": {
    fr: french`est une page web et non le fichier : un portail du réseau demande peut-être une connexion`,
    en: "is a web page instead of the file: a portal of the network may ask to sign in",
  },
  answer: {
    fr: french`n'a pas la forme attendue`,
    en: "has not the form that is expected",
  },
};

export const SOURCE_SENTENCES: Readonly<Record<ErrorCodeOf<typeof import("@maillage/official-data/node")>, Sentences>> =
  {
    "official-data/source-unreachable": tell(
      ({ url }) => french`${url} ne répond pas : pas d'accès à internet, ou adresse bloquée.`,
      ({ url }) => `${url} does not answer: no access to the internet, or address blocked.`,
    ),
    "official-data/source-refused": tell(
      ({ url, status }) => french`${url} répond ${status} : le fichier a peut-être changé d'adresse.`,
      ({ url, status }) => `${url} answers ${status}: the file may have another address now.`,
    ),
    "official-data/source-elsewhere": tell(
      ({ url, host }) => french`${url} renvoie vers ${host}, qui n'est pas un serveur connu : rien n'y a été demandé.`,
      ({ url, host }) => `${url} leads to ${host}, which is no known server: nothing was asked of it.`,
    ),
    "official-data/source-too-big": tell(
      ({ url, byteCountMax }) => french`${url} dépasse ${Number(byteCountMax) / BYTES_PER_MEGABYTE} Mio.`,
      ({ url, byteCountMax }) => `${url} is over ${Number(byteCountMax) / BYTES_PER_MEGABYTE} MiB.`,
    ),
    "official-data/source-damaged": tell(
      ({ url, damage }) => french`${url} ${DAMAGES[String(damage)]?.fr ?? ""}.`,
      ({ url, damage }) => `${url} ${DAMAGES[String(damage)]?.en ?? ""}.`,
    ),
    "official-data/source-slow": tell(
      ({ url, seconds }) => french`${url} n'a rien envoyé, ou pas tout, en ${seconds} s.`,
      ({ url, seconds }) => `${url} has sent nothing, or not all, in ${seconds} s.`,
    ),
    "official-data/source-not-fetched": tell(
      ({ url }) => french`${url} n'a jamais été récupéré ici, et le réseau n'est pas à utiliser.`,
      ({ url }) => `${url} was never fetched here, and the network is not to be used.`,
    ),
    "official-data/invalid-source-setting": {
      fr: ({ variable, value, expected }) =>
        french`${variable} vaut « ${value} » ; attendu : ${toldIn("fr", expected)}.`,
      en: ({ variable, value, expected }) => `${variable} is "${value}"; expected: ${toldIn("en", expected)}.`,
    },
  };

type Tell = (context: ErrorContext) => string;

/** What happened, then the way that needs no network from here. */
function tell(fr: Tell, en: Tell): Sentences {
  return {
    fr: (context) =>
      french`${toldIn("fr", context.sourceName)} : ${fr(context)} Téléchargez le fichier avec un navigateur (${context.page}), puis déposez-le sur la page « Données » ou lancez : maillage data import ${context.kind} FICHIER --territory CODE`,
    en: (context) =>
      `${toldIn("en", context.sourceName)}: ${en(context)} Download the file with a browser (${context.page}), then drop it on the “Data” page or run: maillage data import ${context.kind} FILE --territory CODE`,
  };
}
