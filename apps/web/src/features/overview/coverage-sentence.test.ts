import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { scoreFigures } from "../../../test/fixtures/score-figures.ts";
import { createFormat } from "../../i18n/format.ts";
import { messagesFor } from "../../i18n/messages.ts";
import { fr } from "../../messages/fr.ts";
import { coverageSentence } from "./coverage-sentence.ts";

const inFrench = [createTranslator({ locale: "fr", messages: fr }), createFormat("fr")] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const common = { date: "2024-08-01", thresholdMinutes: 30, proposal: undefined };

test("the sentence says the date, the share, the threshold and the cantons left out by name", () => {
  expect(plain(coverageSentence({ ...common, base: scoreFigures() }, ...inFrench))).toBe(
    "Au 1er août 2024, 99,8 % des habitants sont à 30 minutes ou moins d’un espace France Services ; 2 cantons sur 17 n’ont pas d’espace France Services : Chaumont-1 et Joinville.",
  );
});

test("one canton is singular, none is said as a success, many are counted and not named", () => {
  const sentenceFor = (names: readonly string[]) =>
    plain(coverageSentence({ ...common, base: scoreFigures({ cantonsWithoutSite: names }) }, ...inFrench));
  expect(sentenceFor(["Wassy"])).toContain("1 canton sur 17 n’a pas d’espace France Services : Wassy.");
  expect(sentenceFor([])).toContain("les 17 cantons ont tous un espace France Services.");
  expect(sentenceFor(Array.from({ length: 9 }, (_, index) => `C${index}`))).toMatch(
    /9 cantons sur 17 n’ont pas .*Services\.$/,
  );
});

test("a proposal adds what it changes", () => {
  const proposal = scoreFigures({ covered: 168_252, share: 168_252 / 168_331, cantonsWithSite: 16 });
  expect(plain(coverageSentence({ ...common, base: scoreFigures(), proposal }, ...inFrench))).toMatch(
    /Avec la proposition, ce serait 99,9 % \(\+258 habitants\), et 16 cantons pourvus sur 17\.$/,
  );
});

test("the English catalogue fills the same sentence", () => {
  const t = createTranslator({ locale: "en", messages: messagesFor("en") as typeof fr });
  expect(coverageSentence({ ...common, base: scoreFigures() }, t, createFormat("en"))).toBe(
    "On 1 August 2024, 99.8% of the people are within 30 minutes of a France Services site; 2 cantons of 17 have no France Services site: Chaumont-1 and Joinville.",
  );
});
