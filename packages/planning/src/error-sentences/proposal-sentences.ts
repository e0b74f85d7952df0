import { type ErrorCodeOf, french } from "@maillage/errors";
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
