import { expect, test, vi } from "vitest";
import { CountryService } from "./country-service.ts";
import type { SummaryOutcome } from "./territory-summaries.ts";

/** Territories whose figures are computed when the test says so. */
function buildSlowSummaries(codes: readonly string[]) {
  const kept = new Map<string, SummaryOutcome>();
  const computed: string[] = [];
  const gates = new Map(codes.map((code) => [code, Promise.withResolvers<void>()]));
  const failures: unknown[] = [];
  const service = new CountryService({
    listTerritories: async () => codes.map((code) => ({ code, name: code })),
    summaries: {
      find: async (code) => ({ hash: code, outcome: kept.get(code) }),
      compute: async (code) => {
        computed.push(code);
        await gates.get(code)?.promise;
        kept.set(code, { kind: "incomplete", needs: ["sites"] });
      },
    },
    onFailure: (error) => failures.push(error),
  });
  const ask = () => service.get({ thresholdSeconds: 1800 });
  return { service, ask, gates, computed, failures };
}

test("what is missing is computed once, one after the other, off the question; asking again tells how far", async () => {
  const { service, ask, gates, computed, failures } = buildSlowSummaries(["10", "52", "978"]);
  expect((await ask()).progress).toEqual({ done: 0, total: 3 });
  gates.get("10")?.resolve();
  await vi.waitFor(() => expect(computed).toEqual(["10", "52"]));
  const halfway = await ask();
  expect(halfway.progress).toEqual({ done: 1, total: 3 });
  expect(halfway.departements.find(({ code }) => code === "10")?.state.kind).toBe("incomplete");
  gates.get("52")?.reject(new Error("Nobody foresaw it."));
  gates.get("978")?.resolve();
  const done = await ask();
  expect(done.progress).toBeNull();
  expect(done.departements.find(({ code }) => code === "52")?.state).toEqual({ kind: "failed" });
  expect(done.others).toEqual([{ code: "978", name: "978", state: { kind: "incomplete", needs: ["sites"] } }]);
  // What failed is not tried again as long as nothing changed.
  expect(await ask()).toStrictEqual(done);
  expect(computed).toEqual(["10", "52", "978"]);
  expect(failures).toHaveLength(1);
  await service.close();
});
