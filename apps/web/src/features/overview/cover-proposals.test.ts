import type { CoverageView, ProposedSite } from "@maillage/planning";
import { PlaceOutOfReachError, ProposalCantonError } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { fr } from "../../messages/fr.ts";
import { coverProposals } from "./cover-proposals.ts";

const t = createTranslator({ locale: "fr", messages: fr });
const place = (longitude: number, cantonCode?: string): ProposedSite => ({ longitude, latitude: 48, cantonCode });
const refusal = (cause: Error) => new TRPCError({ code: "BAD_REQUEST", message: "parce que.", cause });

/** Roads are east of 5 degrees; each proposal serves the first canton. Only what is renumbered is there. */
async function compute({ proposals }: { readonly proposals: readonly ProposedSite[] }): Promise<CoverageView> {
  for (const [index, { longitude, cantonCode }] of proposals.entries()) {
    if (cantonCode === "wrong") throw refusal(new ProposalCantonError(index + 1, cantonCode, "Autigny-le-Petit", []));
    if (longitude < 5) throw refusal(new PlaceOutOfReachError("52", `proposal-${index + 1}`, longitude, 48, 12_000));
  }
  const sites = proposals.map((_, index) => `proposal-${index + 1}`);
  return { cantons: [{ sites, possibleSites: ["own"] }], worst: [{ site: sites.at(-1) ?? null }] } as never;
}

test("those out of reach are named and skipped; the others are counted under the number of the address", async () => {
  const proposals = [place(1), place(5.1), place(2), place(5.2)];
  const { coverage, refusals } = await coverProposals({ proposals, alsoOpen: [] }, compute, t);
  expect(coverage?.cantons[0]?.sites).toStrictEqual(["proposal-2", "proposal-4"]);
  expect(coverage?.cantons[0]?.possibleSites).toStrictEqual(["own"]);
  expect(coverage?.worst[0]?.site).toBe("proposal-4");
  expect(refusals).toStrictEqual(["Proposition 1 : parce que.", "Proposition 3 : parce que."]);
});

test("one said to be in another canton is counted without it", async () => {
  const { coverage, refusals } = await coverProposals({ proposals: [place(5, "wrong")], alsoOpen: [] }, compute, t);
  expect(coverage?.cantons[0]?.sites).toStrictEqual(["proposal-1"]);
  expect(refusals).toHaveLength(1);
});

test("nothing left, nothing computed; another refusal sets all aside; a failure is not swallowed", async () => {
  expect((await coverProposals({ proposals: [place(1)], alsoOpen: [] }, compute, t)).coverage).toBeUndefined();
  const query = { proposals: [place(6)], alsoOpen: ["closed"] };
  const refuse = () => Promise.reject(refusal(new Error("other")));
  expect(await coverProposals(query, refuse, t)).toStrictEqual({
    coverage: undefined,
    counted: [],
    refusals: ["parce que."],
  });
  const fail = () => Promise.reject(new Error("bug"));
  await expect(coverProposals(query, fail, t)).rejects.toThrow("bug");
});
