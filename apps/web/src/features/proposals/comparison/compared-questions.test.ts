import { expect, test } from "vitest";
import { serializeProposal } from "../../../view-state/proposal-parsers.ts";
import { comparisonHref, readComparedQuestions } from "./compared-questions.ts";

test("an address of comparison holds the questions whole, each once, four at most", () => {
  const questions = ["?but=personnes&nombre=3&exclure=mairie-52001,mairie-52002", "?but=budget&budget=80000"];
  const { searchParams } = new URL(comparisonHref("52", questions), "http://localhost");
  const read = readComparedQuestions(searchParams.getAll("question"));
  expect(read.map((address) => new URLSearchParams(serializeProposal("", address)).toString())).toEqual(
    questions.map((question) => new URLSearchParams(question).toString()),
  );
  expect(readComparedQuestions(["but=personnes", "but=personnes&nombre=2", "nombre=4", "x"])).toHaveLength(1);
  expect(readComparedQuestions([1, 2, 3, 4, 5].map((nombre) => `but=personnes&nombre=${nombre}`))).toHaveLength(4);
  expect(readComparedQuestions(undefined)).toEqual([]);
});
