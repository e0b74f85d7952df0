import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { LOCALES } from "../i18n/locale.ts";
import { type Messages, messagesFor } from "../i18n/messages.ts";

/** Every text of a catalogue with its dotted key. */
function listTexts(messages: object, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : listTexts(value, `${prefix}${key}.`),
  );
}

/** Names of the placeholders of an ICU text: `{name}` and `{name, plural, …}`. */
const placeholdersOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))].sort();

const french = listTexts(messagesFor("fr"));
const english = new Map(listTexts(messagesFor("en")));

test("both catalogues have the same keys, in the same order", () => {
  expect([...english.keys()]).toStrictEqual(french.map(([key]) => key));
});

test.each(french)("%s has the same placeholders in both languages", (key, text) => {
  expect(placeholdersOf(english.get(key) ?? "")).toStrictEqual(placeholdersOf(text));
});

test.each(LOCALES)("every text of %s is valid ICU", (locale) => {
  const messages: Messages = messagesFor(locale);
  const failures: string[] = [];
  const translate = createTranslator({ locale, messages, onError: (error) => failures.push(error.message) });
  // Every key in turn: the types that tie a key to its placeholders are for the callers who know which.
  const t = translate as unknown as (key: string, values: Record<string, number>) => string;
  for (const [key, text] of listTexts(messages)) {
    t(key, Object.fromEntries(placeholdersOf(text).map((name) => [name, 2])));
  }
  expect(failures).toStrictEqual([]);
});

test("no text is empty, and none is the same long sentence in both languages", () => {
  for (const [key, text] of french) {
    expect(text.trim(), key).not.toBe("");
    if (text.length > 40 && !text.includes(", plural,")) expect(english.get(key), key).not.toBe(text);
  }
});
