import { type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import type { Sentences } from "./sentence.ts";

const BYTES_PER_GIGABYTE = 1024 ** 3;

export const ROADS_IMPORT_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("../road-network-errors.ts")>, Sentences>
> = {
  "planning/road-network-import-running": {
    fr: ({ fileName }) =>
      french`Les routes de « ${fileName} » sont en cours d'import. Attendez qu'il finisse, ou arrêtez-le : un seul import à la fois.`,
    en: ({ fileName }) =>
      `The roads of "${fileName}" are being imported. Wait for the end, or stop it: one import at a time.`,
  },
  "planning/roads-file-too-big": {
    fr: ({ fileName, byteCountMax }) =>
      french`Le fichier « ${fileName} » dépasse ${Number(byteCountMax) / BYTES_PER_GIGABYTE} Gio, le plus qui puisse être envoyé. Découpez l'extrait autour du territoire.`,
    en: ({ fileName, byteCountMax }) =>
      `The file "${fileName}" is over ${Number(byteCountMax) / BYTES_PER_GIGABYTE} GiB, the most that may be sent. Cut the extract around the territory.`,
  },
  "planning/roads-upload-cut": {
    fr: ({ fileName }) => french`L'envoi de « ${fileName} » s'est arrêté avant la fin. Envoyez-le de nouveau.`,
    en: ({ fileName }) => `The sending of "${fileName}" stopped before its end. Send it again.`,
  },
  "planning/roads-out-of-memory": {
    fr: ({ fileName }) =>
      french`Les routes de « ${fileName} » ne tiennent pas dans la mémoire de cette machine. Découpez l'extrait autour du territoire.`,
    en: ({ fileName }) =>
      `The roads of "${fileName}" do not fit in the memory of this machine. Cut the extract around the territory.`,
  },
  "planning/road-network-profile": {
    fr: ({ fileName, profile }) =>
      french`Le réseau « ${fileName} » est au profil « ${profile} » ; un territoire se calcule en voiture. Reconstruisez-le au profil « car ».`,
    en: ({ fileName, profile }) =>
      `The network "${fileName}" is for profile "${profile}"; a territory is computed by car. Build it again for profile "car".`,
  },
  "planning/roads-elsewhere": {
    fr: ({ fileName, populationOnRoads, population }) =>
      french`${subjectOf(Number(populationOnRoads), count(population, "fr"))} près des routes de « ${fileName} ». Vérifiez que ce fichier est bien celui de la région.`,
    en: ({ fileName, populationOnRoads, population }) =>
      `${Number(populationOnRoads) === 0 ? "None" : `Only ${count(populationOnRoads, "en")}`} of the ${count(population, "en")} inhabitants of the territory live near the roads of "${fileName}". Check that this file is of the region.`,
  },
  "planning/road-network-in-use": {
    fr: french`Ce réseau routier est celui du territoire. Choisissez-en un autre avant de le supprimer.`,
    en: "This road network is the territory's. Choose another before removing it.",
  },
  "planning/road-network-embedded": {
    fr: french`Ce réseau routier est fourni avec le territoire : il ne peut pas être supprimé.`,
    en: "This road network comes with the territory: it cannot be removed.",
  },
  "planning/road-network-lost": {
    fr: ({ fileName }) =>
      french`Le fichier ${fileName} de ce réseau routier a disparu. Importez ses routes de nouveau, ou choisissez un autre réseau.`,
    en: ({ fileName }) =>
      `The file ${fileName} of this road network is gone. Import its roads again, or choose another network.`,
  },
  "planning/data-folder-full": {
    fr: ({ folder }) => french`Le disque de ${folder} est plein. Libérez de la place, puis recommencez.`,
    en: ({ folder }) => `The disk that holds ${folder} is full. Free some space, then try again.`,
  },
};

/** Nobody and one alone have their own words in French. */
function subjectOf(people: number, population: string): string {
  if (people === 0) return french`Aucun des ${population} habitants du territoire ne vit`;
  if (people === 1) return french`Un seul des ${population} habitants du territoire vit`;
  return french`Seuls ${count(people, "fr")} des ${population} habitants du territoire vivent`;
}

function count(people: unknown, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Number(people));
}
