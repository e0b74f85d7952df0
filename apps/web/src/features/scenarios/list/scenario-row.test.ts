import { expect, test } from "vitest";
import { type ScenarioRow, sortScenarioRows } from "./scenario-row.ts";

const row = (id: string, people: number | null, euros: number | null): ScenarioRow => ({
  ...{ id, territory: "52", name: `Scénario ${id}`, description: null, shelf: "active", isLocked: false, version: 1 },
  ...{ siteNetwork: "2024-08-01", siteNetworkName: "Août 2024", changeCount: 1 },
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: `2026-01-${id.padStart(2, "0")}T00:00:00Z`,
  gain: people === null ? null : { people, cantons: 0 },
  cost: { euros, unknownCount: 0 },
});
const rows = [row("10", null, 5), row("9", 300, null), row("2", 20, 10), row("1", 1000, 1)];
const order = (by: Parameters<typeof sortScenarioRows>[1]) => sortScenarioRows(rows, by).map(({ id }) => id);

test("the last touched first, names with their numbers, most people first, cheapest first", () => {
  expect(order("updated")).toStrictEqual(["10", "9", "2", "1"]);
  expect(order("name")).toStrictEqual(["1", "2", "9", "10"]);
  expect(order("people")).toStrictEqual(["1", "9", "2", "10"]);
  expect(order("cost")).toStrictEqual(["1", "10", "2", "9"]);
});
