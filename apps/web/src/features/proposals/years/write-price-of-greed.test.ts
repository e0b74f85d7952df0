import { createLoader } from "nuqs/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { createFormat } from "../../../i18n/format.ts";
import { messagesFor } from "../../../i18n/messages.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { studyParsers } from "../../../view-state/study-parsers.ts";
import { buildYearsStudy } from "./build-years-study.ts";
import { writePriceOfGreed } from "./write-price-of-greed.ts";

type Answer = Parameters<typeof writePriceOfGreed>[0];

function answerOf(priceOfGreed: number, kind: "people" | "mean-time" = "people"): Answer {
  const years = [2027, 2028, 2029].map((year) => ({ year, people: 0 }));
  // What the sentence does not read is left out.
  return {
    objective: { kind, isByPriority: false },
    plan: { years },
    greedy: { years: years.map((year) => ({ ...year, people: -priceOfGreed })) },
    priceOfGreed,
  } as unknown as Answer;
}

function write(answer: Answer): string {
  // The catalogue of the other language has the same keys and placeholders: a test compares them.
  const t = createTranslator({ locale: "fr", messages: messagesFor("fr") }) as unknown as Translate;
  return writePriceOfGreed(answer, t, createFormat("fr")).replaceAll(/\s/g, " ");
}

test("the price of greed is told in people × years, and by year", () => {
  expect(write(answerOf(2400))).toContain("coûterait 2 400 habitants × années : en 3 ans, c’est comme laisser 800");
  expect(write(answerOf(0))).toContain("ne coûte rien");
  expect(write(answerOf(-5))).toContain("ne tient pas vos règles");
  expect(write(answerOf(90, "mean-time"))).toContain("fait mieux");
});

test("an address asks for years only when they are limited", () => {
  const load = createLoader(studyParsers);
  expect(buildYearsStudy(load("?debut=2027&duree=2&par-an=1&budget-an=45000"))).toEqual({
    kind: "years",
    years: [
      { year: 2027, newSites: 1, budgetEuros: 45_000 },
      { year: 2028, newSites: 1, budgetEuros: 45_000 },
    ],
    isCarriedOver: true,
  });
  expect(buildYearsStudy(load("?debut=2027&duree=2"))).toBeUndefined();
  expect(buildYearsStudy(load("?debut=2027&par-an=1"))).toBeUndefined();
});
