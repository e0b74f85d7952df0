import { expectAccessible, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

const SECTIONS = [
  ["horaires", "Horaires"],
  ["partenaires", "Partenaires"],
  ["formats", "Formats et itinérance"],
  ["fragilite", "Fragilité"],
  ["capacite", "Capacité"],
  ["incertitude", "Incertitude"],
  ["equite", "Équité"],
  ["cantons", "Cantons"],
  ["modes", "Autres modes"],
  ["expliquer", "Expliquer"],
  ["recalculer", "Comment recalculer"],
] as const;

test("the analyses are reached from the menu, each keeping what is analysed, each with its source", async ({
  page,
}) => {
  await page.goto("/52");
  await page.getByRole("link", { name: "Analyses", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Analyses");
  await page.goto("/52/analyses?reseau=2021&seuil=20");
  const menu = page.getByRole("navigation", { name: "Analyses" });
  await expect(menu.getByRole("link")).toHaveCount(SECTIONS.length);
  for (const [slug, title] of SECTIONS) {
    await menu.getByRole("link", { name: title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/52/analyses/${slug}\\?.*reseau=2021`));
    await expect(page).toHaveURL(/seuil=20/);
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(/Sites au 1er janvier 2021 · réseau routier modélisé/);
  }
});

test("cantons are counted both ways, and a remedy leads to the map with its site placed", async ({ page }) => {
  await page.goto("/52/analyses/cantons");
  const main = page.getByRole("main");
  await expect(main).toContainText("10 sur 17 ont sûrement un site");
  await expect(main).toContainText("10 sur 13 en comptant une ville pour une");
  const joinville = page.getByRole("row", { name: /Joinville/ }).first();
  await expect(joinville).toContainText("France services de Froncles");
  await joinville.getByRole("link", { name: /sur la carte/ }).click();
  await expect(page).toHaveURL(/\/52\/carte\?.*esquisse=/);
  await page.goto("/52/analyses/cantons");
  await page.getByLabel("Unité comptée").selectOption("arrondissements");
  await page.getByRole("main").getByRole("button", { name: "Calculer" }).last().click();
  await expect(page).toHaveURL(/unite=arrondissements/);
  await expect(page.getByRole("rowheader", { name: "Langres" })).toBeVisible();
});

test("a commune is explained without JavaScript: its site, its way, its margin; a slip is told beside the field", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  await page.goto("/52/analyses/expliquer");
  await page.getByLabel(/Commune ou code INSEE/).fill("Joinvile");
  await page.getByRole("button", { name: "Expliquer" }).first().click();
  await expect(page.getByText(/Vouliez-vous.*Joinville \(52250\)/)).toBeVisible();
  await page.getByLabel(/Commune ou code INSEE/).fill("Joinville");
  await page.getByRole("button", { name: "Expliquer" }).first().click();
  const main = page.getByRole("main");
  await expect(main).toContainText(/Joinville \(2.915.habitants\) est à 17,7.min de France services de Froncles/);
  await expect(page.getByRole("table", { name: /Trajet de Joinville/ })).toContainText("Total sur ce réseau");
  await page.close();
});

test("a figure is explained and replayed; two networks are decomposed into parts that make the whole", async ({
  page,
}) => {
  await page.goto("/52/analyses/expliquer?chiffre=share");
  const main = page.getByRole("main");
  await expect(main).toContainText(/Part d’habitants couverts.: 99,\d.%/);
  await expect(main).toContainText("npx pnpm -s maillage explain --figure share --territory 52 --sites 2024-08-01");
  const parts = page.getByRole("table", { name: "Part de chaque facteur dans le changement" });
  const total = await parts.getByRole("row", { name: /En tout/ }).textContent();
  const sites = await parts.getByRole("row", { name: /^Sites/ }).textContent();
  expect(total?.replace("En tout", "")).toBe(sites?.replace("Sites", ""));
  await expect(main).toContainText("Les mêmes données des deux côtés, vérifiées par leur empreinte");
});

test("people without a car are a hypothesis that the reader changes", async ({ page }) => {
  await page.goto("/52/analyses/modes");
  const main = page.getByRole("main");
  await expect(main).toContainText(/Estimation.: à vélo et à pied/);
  await page.getByLabel("Habitants sans voiture (%)").fill("100");
  await page.getByLabel("Seuil à pied (minutes)").fill("5");
  await main.getByRole("button", { name: "Calculer" }).last().click();
  await expect(page).toHaveURL(/sansVoiture=100/);
  await expect(main).toContainText(/Si 100,0.% des habitants n’ont pas de voiture, soit 168.331/);
});

test("what an address asks wrongly is said in place of the section, with a way out", async ({ page }) => {
  const response = await page.goto("/52/analyses/inconnue");
  expect(response?.status()).toBe(404);
  await page.goto("/52/analyses/equite?scenario=aaaaaaaaaa");
  await expect(page.getByRole("alert").first()).toContainText("scénario");
  await expect(page.getByRole("link", { name: "Réglages de départ" })).toBeVisible();
});

/** The other sections are looked at by the specs of their own. */
const PAGES = [
  ["/52/analyses", "light"],
  ["/52/analyses/cantons", "dark"],
  ["/52/analyses/modes", "light"],
  ["/52/analyses/expliquer?commune=52250", "dark"],
  ["/52/analyses/recalculer", "light"],
] as const;

for (const [path, colorScheme] of PAGES) {
  test(`${path} has no violation that axe can find, ${colorScheme}, and fits 360 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(page);
    await expectFits(page, 360);
  });
}
