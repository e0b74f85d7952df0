import { type Bilingual, french } from "@maillage/errors";

/* What can be wrong with a line of either DIMACS file; what only one of them can have is said where it is read. */

export const WHOLE_NUMBER_EXPECTED: Bilingual = {
  fr: "un nombre entier est attendu",
  en: "a whole number is expected",
};

export const TOO_MANY_NUMBERS: Bilingual = { fr: "il y a trop de nombres", en: "there are too many numbers" };

export const NO_PROBLEM_LINE: Bilingual = {
  fr: french`il n'y a pas de ligne de problème (p)`,
  en: "there is no problem line (p)",
};

export const SECOND_PROBLEM_LINE: Bilingual = {
  fr: "il y a une deuxième ligne de problème (p)",
  en: "there is a second problem line (p)",
};

export function nodeOutOfRange(node: number, nodeCount: number): Bilingual {
  return {
    fr: french`le nœud ${node} n'est pas compris entre 1 et ${nodeCount}`,
    en: `node ${node} is not between 1 and ${nodeCount}`,
  };
}

export function foreignLine(letter: string): Bilingual {
  return {
    fr: french`« ${letter} » ne commence aucune ligne d'un tel fichier`,
    en: `"${letter}" is no line of such a file`,
  };
}
