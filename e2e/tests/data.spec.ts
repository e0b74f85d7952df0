import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeHauteMarneOsm } from "@maillage/planning/testing";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

/* The server's data folder is shared with the other specs: the modelled roads are back in use at the end. */

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-roads-"));
  writeFileSync(join(folder, "haute-marne.osm"), writeHauteMarneOsm({ maxSpeedKmPerHour: 70 }));
  writeFileSync(join(folder, "ailleurs.osm"), writeHauteMarneOsm({ eastDegrees: 3 }));
  writeFileSync(join(folder, "notes.osm"), "rien de routier");
  writeFileSync(
    join(folder, "longue.osm"),
    `<osm version="0.6">${'<node id="1" lon="5" lat="48"/>\n'.repeat(1_000_000)}`,
  );
});
test.afterAll(async ({ playwright, baseURL }) => {
  rmSync(folder, { recursive: true, force: true });
  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await restoreModelledRoads(request);
  await request.dispose();
});

interface Network {
  readonly hash: string;
  readonly fileName: string | null;
}

async function restoreModelledRoads(request: APIRequestContext): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ territory: "52" }));
  const listed = await request.get(`/api/trpc/roadNetwork.list?input=${input}`);
  const networks: Network[] = (await listed.json()).result.data;
  const change = (procedure: string, { hash }: Network) =>
    request.post(`/api/trpc/roadNetwork.${procedure}`, { data: { territory: "52", hash } });
  for (const network of networks.filter(({ fileName }) => fileName === null)) await change("use", network);
  for (const network of networks.filter(({ fileName }) => fileName !== null)) await change("remove", network);
}

async function importFile(page: Page, name: string): Promise<void> {
  await page.goto("/52/donnees");
  await page.getByLabel("Fichier de routes").setInputFiles(join(folder, name));
  await page.getByRole("button", { name: "Importer", exact: true }).click();
}

const cards = (page: Page) => page.locator("article[data-empreinte]");
const alertIn = (page: Page) => page.getByRole("main").getByRole("alert");

/** Mean travel time on the map page, once computed. */
async function readMean(page: Page): Promise<string> {
  await page.goto("/52/carte");
  const cell = page.locator('tr[data-mesure="meanSeconds"] td').first();
  await expect(cell).toHaveText(/\d/);
  return (await cell.textContent()) ?? "";
}

test("the page says what the figures rest on: files with their licence, and the modelled roads with their error", async ({
  page,
}) => {
  await page.goto("/52");
  await page.getByRole("link", { name: "Données" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Haute-Marne : données");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText(/Réseau modélisé\s*Utilisé/i);
  await expect(cards(page)).toContainText(/erreur moyenne \d+,\d\s?%/);
  await expect(cards(page)).toContainText(/168\s331 \(426 lieux\)/);
  await expect(cards(page).getByRole("button", { name: /Utiliser|Retirer/ })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Fichiers chargés" })).toContainText("Licence Ouverte 2.0");
  await expectAccessibleInBothThemes(page);
});

test("what is no map, and a map of elsewhere, are refused in words", async ({ page }) => {
  await importFile(page, "notes.osm");
  await expect(alertIn(page)).toContainText("« notes.osm » n’a pas pu être importé");
  await expect(alertIn(page)).toContainText("n’est pas un fichier OpenStreetMap");
  await importFile(page, "ailleurs.osm");
  await expect(alertIn(page)).toContainText(/Aucun des 168.?331 habitants/);
  await expect(cards(page)).toHaveCount(1);
});

test("an import that runs is shown, and can be stopped", async ({ page }) => {
  await importFile(page, "longue.osm");
  await expect(page.getByRole("progressbar", { name: /longue\.osm/ })).toBeVisible();
  await page.getByRole("button", { name: "Arrêter l’import" }).click();
  await expect(page.getByRole("main")).toContainText("L’import de « longue.osm » a été arrêté");
  await expect(page.getByRole("button", { name: "Importer", exact: true })).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test("roads are imported, compared, used everywhere with their credit, and given up", async ({ page }) => {
  const modelled = await readMean(page);

  await importFile(page, "haute-marne.osm");
  await expect(page.getByRole("progressbar")).toBeVisible();
  const comparison = page.getByRole("region", { name: "Ce que changerait ce réseau" });
  await expect(comparison).toContainText(/Sur ce réseau, \d+,\d\s?% des habitants/);
  await expect(comparison.getByRole("row", { name: /Habitants à 30 minutes ou moins/ })).toContainText(/167\s994/);
  await expectAccessible(page);
  // Nothing has changed yet.
  await expect(cards(page).first()).toContainText(/Utilisé/i);

  await comparison.getByRole("button", { name: /Utiliser ce réseau/ }).click();
  const card = cards(page).filter({ hasText: "haute-marne.osm" });
  await expect(card).toContainText(/Utilisé/i);
  await expect(card).toContainText("ODbL 1.0");

  await page.goto("/52");
  const main = page.getByRole("main");
  await expect(main).toContainText("OpenStreetMap (ODbL), 20 novembre 2026");
  await expect(main.getByRole("link", { name: "© les contributeurs d’OpenStreetMap" }).first()).toBeVisible();
  await expect(main).not.toContainText("réseau routier modélisé");

  expect(await readMean(page)).not.toBe(modelled);
  await expect(page.getByRole("main")).toContainText("OpenStreetMap (ODbL), 20 novembre 2026");
  await expect(page.getByRole("link", { name: "© les contributeurs d’OpenStreetMap" })).toBeVisible();

  await page.goto("/52/donnees");
  await expect(card.getByRole("button", { name: /Retirer/ })).toHaveCount(0);
  await cards(page)
    .first()
    .getByRole("button", { name: /Utiliser ce réseau/ })
    .click();
  await expect(cards(page).first()).toContainText(/Utilisé/i);
  await card.getByRole("button", { name: /Retirer/ }).click();
  await card.getByRole("button", { name: "Confirmer le retrait" }).click();
  await expect(cards(page)).toHaveCount(1);
  expect(await readMean(page)).toBe(modelled);
});

test("the page is wholly in English, and fits a narrow screen", async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: "langue", value: "en", url: baseURL ?? "" }]);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/52/donnees");
  await expect(page.getByRole("main")).toContainText("Modelled network");
  await expect(page.getByRole("main")).not.toContainText(/Réseau|Habitants|Importer/);
  await expectFits(page, 360);
});

test("another site in the same browser can change nothing", async ({ request }) => {
  const headers = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" };
  const data = { territory: "52", hash: "0".repeat(64) };
  expect((await request.post("/api/trpc/roadNetwork.use", { headers, data })).status()).toBe(403);
  const upload = await request.post("/api/territories/52/road-networks?nom=x.osm", { headers, data: "x" });
  expect(upload.status()).toBe(403);
  expect((await request.get("/api/territories/52/road-network/../../x")).status()).toBe(404);
});
