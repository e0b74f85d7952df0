import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

let folder: string;
let planning: Planning;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-api-sites-"));
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(join(folder, "data")) });
}, 60_000);
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const paste = (locale: "fr" | "en", text: string) =>
  createCaller({ planning, locale }).site.previewPaste({
    ...{ territory: "52", siteNetwork: "2024-08-01", text },
    changes: [{ kind: "edit-site", siteId: "297", fields: { agents: 3 } }],
  });

test("a pasted table is compared with the sites after the changes, and its refusals are told in the language", async () => {
  const { rows } = await paste("en", "id\tagents\n297\t3\n583\t3\n999\t3");
  expect(rows.map(({ siteId, fields }) => [siteId, fields.agents])).toStrictEqual([
    ["297", undefined],
    ["583", 3],
    [null, undefined],
  ]);
  expect(rows[2]?.refusals).toStrictEqual([
    '"999" is not a site of this network. Correct it; a new one is added with the button "Add a site".',
  ]);
  expect((await paste("fr", "id\tagents\n999\t3")).rows[0]?.refusals[0]).toContain("n’est pas un site de ce réseau");
});

test("a text that is no table is refused in words", async () => {
  const refusal = await paste("fr", "").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TRPCError);
  expect(refusal).toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("tableau collé") });
});

test("a point and the communes of a territory; one that is not loaded is not found", async () => {
  const { site } = createCaller({ planning, locale: "fr" });
  expect(await site.previewPlace({ territory: "52", longitude: 5.1414, latitude: 48.202 })).toMatchObject({
    commune: { name: "Bologne" },
  });
  expect(await site.communes({ territory: "52" })).toHaveLength(426);
  await expect(site.communes({ territory: "75" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(site.previewPlace({ territory: "52", longitude: 200, latitude: 0 })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("the list of national partners is edited, kept by version, and counted with; a stale or ambiguous one is refused", async () => {
  const { site, analysis } = createCaller({ planning, locale: "fr" });
  const question = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
  const { version, partners } = await site.partnerReference();
  expect([version, partners.length]).toStrictEqual([0, 11]);
  const before = await analysis.partners(question);
  expect(before.basis.inputs).not.toHaveProperty("partners");

  const edited = [
    ...partners.map((each) => (each.id === "la-poste" ? { ...each, until: "2024-08-01" } : each)),
    {
      ...{ id: "urssaf", name: "Urssaf", shortName: "Urssaf", otherNames: [], since: "2024-08-01", until: null },
      isAnnounced: false,
    },
  ];
  expect(await site.savePartnerReference({ expectedVersion: 0, partners: edited })).toMatchObject({ version: 1 });
  await expect(site.savePartnerReference({ expectedVersion: 0, partners })).rejects.toMatchObject({
    ...{ code: "CONFLICT", message: expect.stringContaining("modifiée ailleurs entre-temps") },
  });
  const shared = edited.map((each) => (each.id === "urssaf" ? { ...each, otherNames: ["Pole Emploi"] } : each));
  await expect(site.savePartnerReference({ expectedVersion: 1, partners: shared })).rejects.toMatchObject({
    ...{ code: "BAD_REQUEST", message: expect.stringContaining("désignerait deux partenaires") },
  });
  const reversed = edited.map((each) => ({ ...each, until: each.since }));
  await expect(site.savePartnerReference({ expectedVersion: 1, partners: reversed })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });

  const after = await analysis.partners(question);
  const national = (view: typeof after) => view.bundles.find(({ kind }) => kind === "national")?.partners;
  expect(national(before)).toContain("La Poste");
  expect(national(after)).toStrictEqual([...(national(before) ?? []).filter((name) => name !== "La Poste"), "Urssaf"]);
  expect(after.basis.inputs.partners).toMatch(/^[0-9a-f]{64}$/);
  expect(after.basis.inputs.run).not.toBe(before.basis.inputs.run);
  expect((await site.partnerReferenceVersions()).map((each) => [each.version, each.partners.length])).toStrictEqual([
    [1, 12],
    [0, 11],
  ]);
  // Put back as it was: the very same answer as before any edit.
  await site.savePartnerReference({ expectedVersion: 1, partners });
  expect((await analysis.partners(question)).basis.inputs).toStrictEqual(before.basis.inputs);
});
