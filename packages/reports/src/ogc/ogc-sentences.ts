import { type Bilingual, type ErrorCodeOf, french } from "@maillage/errors";
import type { OgcValueRule } from "./ogc-errors.ts";

type Context = Readonly<Record<string, unknown>>;

/** What a value has to be, after "Write" and "Écrivez". */
const REMEDIES: Readonly<Record<OgcValueRule, Bilingual>> = {
  count: {
    fr: french`Écrivez un nombre entier, au moins 1 pour limit.`,
    en: "Write a whole number, 1 at least for limit.",
  },
  bbox: {
    fr: french`Écrivez ouest,sud,est,nord : quatre nombres, sud avant nord.`,
    en: "Write west,south,east,north: four numbers, south before north.",
  },
  "coordinate-system": {
    fr: french`Écrivez l'un des systèmes de la liste crs de la couche.`,
    en: "Write one of the systems in the layer’s crs list.",
  },
  datetime: {
    fr: french`Écrivez un jour (2024-08-01), un instant (2024-08-01T12:00:00Z) ou un intervalle (2021-01-01/2024-12-31, ou .. pour un bout ouvert).`,
    en: "Write a day (2024-08-01), an instant (2024-08-01T12:00:00Z) or an interval (2021-01-01/2024-12-31, or .. for an open end).",
  },
  number: { fr: french`Écrivez un nombre, avec un point décimal.`, en: "Write a number, with a decimal point." },
  boolean: { fr: french`Écrivez true ou false.`, en: "Write true or false." },
  format: {
    fr: french`Ce service ne répond qu'en JSON : écrivez json.`,
    en: "This service answers in JSON only: write json.",
  },
  once: { fr: french`Écrivez ce paramètre une seule fois.`, en: "Write this parameter once only." },
};

const MISSING: Readonly<Record<string, (value: string) => Bilingual>> = {
  path: (value) => ({
    fr: french`Le service n'a pas d'adresse « ${value} ». Partez de sa page d'accueil et suivez ses liens.`,
    en: `The service has no address "${value}". Start from its landing page and follow its links.`,
  }),
  collection: (value) => ({
    fr: french`Il n'y a pas de couche « ${value} ». Voyez la liste des couches à l'adresse /collections.`,
    en: `There is no layer "${value}". See the list of layers at /collections.`,
  }),
  feature: (value) => ({
    fr: french`Cette couche n'a pas d'objet « ${value} ».`,
    en: `This layer has no feature "${value}".`,
  }),
};

/** What whoever asks the service wrongly is told. */
export const OGC_SENTENCES: Readonly<
  Record<ErrorCodeOf<typeof import("./ogc-errors.ts")>, (context: Context) => Bilingual>
> = {
  "reports/ogc-not-found": ({ what, value }) =>
    MISSING[String(what)]?.(String(value)) ?? { fr: String(value), en: String(value) },
  "reports/ogc-unknown-parameter": ({ name, known }) => {
    const names = Array.isArray(known) ? known.join(", ") : "";
    return {
      fr: french`Il n'y a pas de paramètre « ${name} » ici. Ceux qu'il y a : ${names}.`,
      en: `There is no parameter "${name}" here. Those there are: ${names}.`,
    };
  },
  "reports/ogc-invalid-value": ({ name, value, rule }) => {
    const remedy = REMEDIES[rule as OgcValueRule];
    return {
      fr: french`Le paramètre « ${name} » ne peut pas être « ${value} ». ${remedy.fr}`,
      en: `The parameter "${name}" cannot be "${value}". ${remedy.en}`,
    };
  },
};
