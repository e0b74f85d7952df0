import { OSM_WARNING_KINDS } from "@maillage/road-network";
import { IGN_WARNING_KINDS } from "@maillage/road-network/node";
import { expect, test } from "vitest";
import { messagesFor } from "../../i18n/messages.ts";

test("every kind of trouble that a builder may report has its words, and no other", () => {
  const kinds = new Set<string>([...OSM_WARNING_KINDS, ...IGN_WARNING_KINDS]);
  expect(new Set(Object.keys(messagesFor("fr").data.warningKinds))).toStrictEqual(kinds);
});
