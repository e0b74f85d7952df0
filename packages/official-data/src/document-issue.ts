import { type Bilingual, french } from "@maillage/errors";
import { z } from "zod";

/** One problem of a JSON document. */
export interface DocumentIssue {
  /** `sites[2].status`; empty for the document as a whole. */
  readonly field: string;
  /** What is wrong, to follow the field's name: "must be 5 or more". */
  readonly problem: Bilingual;
}

/** What Zod found in a document, in words for people. */
export function listDocumentIssues(error: z.ZodError): DocumentIssue[] {
  return error.issues.map((issue) => ({ field: z.core.toDotPath(issue.path), problem: describe(issue) }));
}

function describe(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case "invalid_type": {
      const { fr, en } = TYPE_WORDS[issue.expected] ?? { fr: issue.expected, en: issue.expected };
      return { fr: `doit être ${fr}`, en: `must be ${en}` };
    }
    case "too_small":
      return {
        fr: `doit valoir ou compter au moins ${issue.minimum}`,
        en: `must be or count at least ${issue.minimum}`,
      };
    case "too_big":
      return { fr: `doit valoir ou compter au plus ${issue.maximum}`, en: `must be or count at most ${issue.maximum}` };
    case "unrecognized_keys": {
      const names = issue.keys.join(", ");
      return { fr: french`contient des champs inconnus : ${names}`, en: `has unknown fields: ${names}` };
    }
    case "invalid_value":
    case "invalid_union": {
      const values = "values" in issue ? issue.values : "options" in issue ? issue.options : undefined;
      const known = Array.isArray(values) ? values.join(", ") : "";
      return known === "" ? UNKNOWN_FORM : { fr: french`doit être l'un de : ${known}`, en: `must be one of: ${known}` };
    }
    case "custom": {
      const { problem }: { problem?: Bilingual } = issue.params ?? {};
      return problem ?? UNKNOWN_FORM;
    }
    default:
      return UNKNOWN_FORM;
  }
}

const UNKNOWN_FORM: Bilingual = { fr: french`n'a pas la forme attendue`, en: "does not have the expected form" };

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  string: { fr: "un texte", en: "a text" },
  number: { fr: "un nombre", en: "a number" },
  int: { fr: "un nombre entier", en: "a whole number" },
  array: { fr: "une liste", en: "a list" },
  tuple: { fr: "une liste", en: "a list" },
  object: { fr: "un objet", en: "an object" },
  record: { fr: "un objet", en: "an object" },
};
