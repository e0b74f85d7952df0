import { type Bilingual, type ErrorCodeOf, french, type Locale } from "@maillage/errors";
import type { PeopleGroup } from "../analysis/equity/home-traits.ts";
import type { CapacityClash, StudyClash } from "../proposals/proposal-errors.ts";
import { describeEnglishConflict, describeFrenchConflict } from "./describe-conflict-parts.ts";
import type { Sentences } from "./sentence.ts";

type ProposalErrorCode =
  | ErrorCodeOf<typeof import("@maillage/siting")>
  | ErrorCodeOf<typeof import("@maillage/siting/instances")>
  | ErrorCodeOf<typeof import("../proposals/proposal-errors.ts")>;

const FAULT_OF_OURS: Sentences = {
  fr: french`La question posée au calcul des propositions n'a pas de sens. C'est une anomalie de Maillage : signalez-la.`,
  en: "What was asked of the search for proposals makes no sense. This is a fault of Maillage: report it.",
};

export const PROPOSAL_SENTENCES: Readonly<Record<ProposalErrorCode, Sentences>> = {
  "planning/unknown-candidate": {
    fr: ({ id }) =>
      french`« ${id} » n'est ni un site du réseau ni l'un des lieux possibles. Retirez-le des règles, ou ajoutez-le aux lieux possibles.`,
    en: ({ id }) =>
      `"${id}" is neither a site of the network nor one of the possible places. Take it out of the rules, or add it to the places.`,
  },
  "planning/candidate-format-needed": {
    fr: ({ id, ids }) =>
      french`Plusieurs formats sont possibles à « ${id} ». Dites lequel imposer : ${listOf(ids, "fr")}.`,
    en: ({ id, ids }) => `Several formats may open at "${id}". Say which to impose: ${listOf(ids, "en")}.`,
  },
  "planning/untold-priority": {
    fr: ({ group, told }) =>
      french`Les habitants chargés ne disent pas ${nameGroup(group, "fr")} : aucun poids ne peut leur être donné. ${toldGroups(told, "fr")}`,
    en: ({ group, told }) =>
      `The homes loaded do not tell ${nameGroup(group, "en")}: they can be given no weight. ${toldGroups(told, "en")}`,
  },
  "planning/no-priority-commune": {
    fr: ({ name }) =>
      french`Aucune des communes de la liste « ${name} » n'est dans ce territoire. Donnez leurs codes Insee à cinq caractères, ou retirez la liste.`,
    en: ({ name }) =>
      `None of the communes of the list "${name}" is in this territory. Give their INSEE codes of five characters, or take the list out.`,
  },
  "planning/capacity-clash": {
    fr: ({ clash }) =>
      french`Quand la capacité des sites compte, chaque habitant compte une fois, à un seul seuil. ${CAPACITY_CLASHES[clashOf(clash)].fr}`,
    en: ({ clash }) =>
      `When the capacity of sites counts, each person counts once, at one threshold. ${CAPACITY_CLASHES[clashOf(clash)].en}`,
  },
  "planning/study-clash": {
    fr: ({ clash }) => STUDY_CLASHES[studyClashOf(clash)].fr,
    en: ({ clash }) => STUDY_CLASHES[studyClashOf(clash)].en,
  },
  "planning/candidates-file-too-big": {
    fr: ({ fileName, byteCountMax }) =>
      french`« ${fileName} » dépasse ${Number(byteCountMax) / 1_000_000} Mo. Gardez-y les seuls lieux possibles, sans autres colonnes ni formes.`,
    en: ({ fileName, byteCountMax }) =>
      `"${fileName}" is over ${Number(byteCountMax) / 1_000_000} MB. Keep the possible places alone in it, without other columns or shapes.`,
  },
  "planning/candidate-columns-missing": {
    fr: ({ fileName, headers }) =>
      french`Rien dans « ${fileName} » ne dit où sont les lieux : ni colonnes longitude et latitude, ni formes. Colonnes trouvées : ${listOf(headers, "fr")}.`,
    en: ({ fileName, headers }) =>
      `Nothing in "${fileName}" says where places are: neither columns of longitude and latitude, nor shapes. Columns found: ${listOf(headers, "en")}.`,
  },
  "planning/too-many-candidates": {
    fr: ({ count, countMax }) =>
      french`Le fichier a ${count} lieux, et une question en prend ${countMax} au plus. Gardez ceux où un site pourrait ouvrir.`,
    en: ({ count, countMax }) =>
      `The file has ${count} places, and a question takes ${countMax} at most. Keep those where a site could open.`,
  },
  "planning/unknown-proposal": {
    fr: french`Cette recherche n'est plus gardée. Relancez-la : la même question donne la même réponse.`,
    en: "This search is no longer kept. Start it again: the same question gives the same answer.",
  },
  "planning/proposals-busy": {
    fr: ({ running }) =>
      french`${running} recherches sont en cours, autant que cette machine en supporte. Attendez la fin de l'une d'elles, ou arrêtez-la.`,
    en: ({ running }) =>
      `${running} searches are running, as many as this machine bears. Wait for one of them to end, or stop it.`,
  },
  "siting/invalid-problem": FAULT_OF_OURS,
  "siting/invalid-question": FAULT_OF_OURS,
  "siting/missing-data": {
    fr: french`Une règle porte sur ce que ce territoire ne dit pas (cantons, intercommunalités, coûts). Retirez-la, ou importez ces données.`,
    en: "A rule is about what this territory does not tell (cantons, intercommunalities, costs). Lift it, or import these data.",
  },
  "siting/invalid-cost": {
    fr: french`Un coût, un budget ou une capacité est négatif ou n'est pas un nombre. Donnez 0 ou plus.`,
    en: "A cost, a budget or a capacity is negative or is not a number. Give 0 or more.",
  },
  "siting/invalid-instance": {
    fr: french`Ce fichier d'instance n'est pas lisible : il doit suivre le format pmed ou scp de l'OR-Library, des nombres entiers séparés par des espaces. Vérifiez qu'il est complet.`,
    en: "This instance file cannot be read: it must follow the pmed or scp format of the OR-Library, whole numbers separated by spaces. Check that it is complete.",
  },
  "siting/no-home": {
    fr: french`Personne n'habite ce territoire d'après les données chargées : il n'y a personne à desservir. Importez les communes ou le carroyage de population.`,
    en: "Nobody lives in this territory according to what is loaded: there is nobody to serve. Import the communes or the population grid.",
  },
  "siting/no-candidate": {
    fr: french`Il n'y a aucun lieu où ouvrir un site. Choisissez les mairies, ou donnez des lieux possibles.`,
    en: "There is no place where a site could open. Choose the town halls, or give possible places.",
  },
  "siting/too-few-candidates": {
    fr: french`Vous demandez plus de nouveaux sites qu'il n'y a de lieux possibles. Demandez-en moins, ou ajoutez des lieux.`,
    en: "You ask for more new sites than there are possible places. Ask for fewer, or add places.",
  },
  "siting/no-plan-in-time": {
    fr: french`Aucun plan qui respecte les règles n'a été trouvé dans le temps donné. Donnez plus de temps, ou allégez les règles.`,
    en: "No plan that meets the rules was found in the time given. Give more time, or ease the rules.",
  },
  "siting/conflicting-rules": { fr: describeFrenchConflict, en: describeEnglishConflict },
};

const CAPACITY_CLASHES: Readonly<Record<CapacityClash, Bilingual>> = {
  threshold: {
    fr: french`Gardez un seul seuil de temps, ou ne comptez pas la capacité.`,
    en: "Keep one time threshold, or do not count capacity.",
  },
  "sites-per-home": {
    fr: french`Comptez un site par habitant plutôt que deux, ou ne comptez pas la capacité.`,
    en: "Count one site for each person rather than two, or do not count capacity.",
  },
  priorities: {
    fr: french`Retirez les priorités, ou ne comptez pas la capacité.`,
    en: "Take the priorities out, or do not count capacity.",
  },
};

const STUDY_CLASHES: Readonly<Record<StudyClash, Bilingual>> = {
  closures: {
    fr: french`Ouvrir pas à pas ne se dit pas de fermetures ni de déplacements. Demandez où ouvrir, puis étudiez-le.`,
    en: "Closures and moves cannot be studied step by step. Ask where to open, then study that.",
  },
  capacity: {
    fr: french`Un plan par année ne compte pas la capacité des sites. Retirez-la, ou demandez un plan sans années.`,
    en: "A plan by year does not count the capacity of sites. Take it out, or ask for a plan without years.",
  },
  "shared-towns": {
    fr: french`Un plan par année compte un site d'une ville partagée pour tous ses cantons. Choisissez « tous », ou demandez un plan sans années.`,
    en: "A plan by year counts a site of a shared town for all its cantons. Choose “all”, or ask for a plan without years.",
  },
  "time-quantile": {
    fr: french`Le temps d'une part des habitants ne s'additionne pas d'une année à l'autre. Prenez le temps moyen, ou les habitants à portée.`,
    en: "The time of a share of people cannot be summed over years. Take the mean time, or people within reach.",
  },
};

const GROUPS: Readonly<Record<PeopleGroup, Bilingual>> = {
  aged65: { fr: french`les habitants de 65 ans et plus`, en: "people of 65 and over" },
  aged75: { fr: french`les habitants de 75 ans et plus`, en: "people of 75 and over" },
  aged80: { fr: french`les habitants de 80 ans et plus`, en: "people of 80 and over" },
  poor: { fr: french`les habitants de ménages pauvres`, en: "people of poor households" },
};

function isGroup(group: unknown): group is PeopleGroup {
  return typeof group === "string" && Object.hasOwn(GROUPS, group);
}

function nameGroup(group: unknown, locale: Locale): string {
  return isGroup(group) ? GROUPS[group][locale] : String(group);
}

function toldGroups(told: unknown, locale: Locale): string {
  const names = Array.isArray(told) ? told.map((group) => nameGroup(group, locale)) : [];
  if (names.length > 0) {
    const list = listOf(names, locale);
    return { fr: french`Sont connus : ${list}.`, en: `Known are ${list}.` }[locale];
  }
  return {
    fr: french`Importez un carroyage de population qui le dit, comme Filosofi.`,
    en: "Import a population grid that tells it, such as Filosofi.",
  }[locale];
}

/** Contexts of errors are loosely typed: what no longer is a clash is told as the first. */
function clashOf(clash: unknown): CapacityClash {
  return clash === "sites-per-home" || clash === "priorities" ? clash : "threshold";
}

function studyClashOf(clash: unknown): StudyClash {
  return clash === "capacity" || clash === "shared-towns" || clash === "time-quantile" ? clash : "closures";
}

function listOf(values: unknown, locale: Locale): string {
  return Array.isArray(values) ? new Intl.ListFormat(locale, { type: "conjunction" }).format(values.map(String)) : "";
}
