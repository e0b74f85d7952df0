import { type Bilingual, french } from "@maillage/errors";
import type { Say } from "./command.ts";

/**
 * What the data are cited by: taken from the file and its kind where they are not told.
 *
 * @param vintage what is said of the vintage, with an example of that kind of file.
 */
export function citationOptions(say: Say, vintage: Bilingual) {
  return {
    name: {
      type: "string",
      describe: say({ fr: french`Nom sous lequel les données sont citées`, en: "Name the data are cited by" }),
    },
    producer: { type: "string", describe: say({ fr: "Leur producteur", en: "Their producer" }) },
    licence: { type: "string", describe: say({ fr: "Leur licence", en: "Their licence" }) },
    vintage: { type: "string", describe: say(vintage) },
    url: { type: "string", describe: say({ fr: french`Adresse de leur source`, en: "Address of their source" }) },
  } as const;
}
