import { expect, test } from "vitest";
import { applyLeanAddress, LEAN_HEADER, LOCALE_HEADER } from "./lean-address.ts";

const ask = (url: string) => {
  const request = { url, headers: { [LEAN_HEADER]: "sent", [LOCALE_HEADER]: "sent" } };
  return { ...applyLeanAddress(request), headers: request.headers };
};

test("a widget is lean and may be framed, in the language of its address", () => {
  expect(ask("/52/widget/cartes?langue=en")).toStrictEqual({
    isFramed: true,
    headers: { [LEAN_HEADER]: "1", [LOCALE_HEADER]: "en" },
  });
});

test("a page to be read only is lean, and is not framed", () => {
  expect(ask("/52/tableau-de-bord?lecture=true")).toStrictEqual({ isFramed: false, headers: { [LEAN_HEADER]: "1" } });
});

test.each(["/52/tableau-de-bord?langue=en", "/widget/cartes", "/52/sites?retour=/52/widget/cartes", "/"])(
  "%s is a page like the others, whatever its sender says",
  (url) => {
    expect(ask(url)).toStrictEqual({ isFramed: false, headers: {} });
  },
);
