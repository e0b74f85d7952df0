import { expectAccessible, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

test("fragility names what each closure loses, and leads to the map with the site closed", async ({ page }) => {
  await page.goto("/52/analyses/fragilite");
  const main = page.getByRole("main");
  await expect(main).toContainText(/12\s248/);
  const wassy = page.getByRole("row", { name: /Wassy/ });
  await expect(wassy).toContainText(/10\s925/);
  await expect(page.getByRole("row", { name: /La Rochotte/ })).toContainText("Chaumont-3 n’aurait plus de site");
  await wassy.getByRole("link", { name: /fermer .*Wassy sur la carte/ }).click();
  await expect(page).toHaveURL(/\/52\/carte\?.*esquisse=fermeture/);
});

test("a road cut is drawn by clicks or written, and a line that cannot be read is told", async ({ page }) => {
  await page.goto("/52/analyses/fragilite");
  const sketch = page.getByRole("img", { name: /tracer la coupure/ });
  const field = page.getByLabel(/Coupure de routes/);
  const box = await sketch.boundingBox();
  await sketch.click({ position: { x: 10, y: (box?.height ?? 0) * 0.2 } });
  await expect(field).toHaveValue("");
  await sketch.click({ position: { x: (box?.width ?? 0) - 10, y: (box?.height ?? 0) * 0.2 } });
  await expect(field).toHaveValue(/^\d\.\d+ 48\.\d+; \d\.\d+ 48\.\d+$/);
  await page.getByRole("button", { name: "Enlever le dernier point" }).click();
  await expect(field).toHaveValue("");
  // North of Joinville, from one side of the département to the other.
  await field.fill("4,60 48,46 ; 5,90 48,46");
  await page.getByRole("button", { name: "Mettre à l’épreuve" }).click();
  await expect(page).toHaveURL(/coupure=/);
  await expect(page.getByRole("status")).toContainText(/2\s158\s*habitants perdent la couverture/);
  await expect(page.getByRole("status")).toContainText(/28 tronçons de route sont coupés/);
  await page.goto("/52/analyses/fragilite?coupure=ici");
  await expect(page.getByText("Cette ligne n’a pas pu être lue")).toBeVisible();
});

test("a slower winter and the assumptions of capacity are chosen without JavaScript", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const main = page.getByRole("main");
  await page.goto("/52/analyses/fragilite?seuil=30");
  await page.getByLabel(/Ralentissement d’hiver/).selectOption("1.2");
  await page.getByRole("button", { name: "Mettre à l’épreuve" }).click();
  await expect(main).toContainText(/6\s228\s*habitants perdent la couverture/);

  await page.goto("/52/analyses/capacite");
  await expect(main).toContainText(/Les trois font 168\s331\s*habitants/);
  await page.getByLabel(/Agents d’un site/).fill("1");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await expect(page).toHaveURL(/agents=1/);
  await expect(main).toContainText("saturé");
  await expect(main).toContainText(/Les trois font 168\s331\s*habitants/);
  await page.goto("/52/analyses/capacite?agents=-4");
  await expect(main).toContainText("sa valeur de départ est employée");
  await page.close();
});

test("what is sure stands beside the share of the overview, and the analysis explains it", async ({ page }) => {
  await page.goto("/52");
  const card = page.getByRole("region", { name: "Réseau actuel" });
  await expect(card).toContainText(/Sûrement 160\s186, selon les cas 8\s145, sûrement pas 0/);
  await card.getByRole("link", { name: "Comprendre cette incertitude" }).click();
  await expect(page).toHaveURL(/\/52\/analyses\/incertitude/);
  const main = page.getByRole("main");
  await expect(main).toContainText(/160\s186/);
  // Both lines of the goal.
  await expect(page.getByRole("row", { name: /20\s*min ou moins/ })).toContainText(/109\s435/);
  await page.getByLabel(/Écart des vitesses/).fill("30");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await expect(page).toHaveURL(/vitesses=30/);
  await expect(main).toContainText(/Sûrement127\s984/);
});

test("equity shows the distribution, by tenths and by group, as tables too", async ({ page }) => {
  await page.goto("/52/analyses/equite");
  const main = page.getByRole("main");
  await expect(main).toContainText(/0,42/);
  await page.getByText("Les mêmes chiffres en tableau").click();
  await expect(page.getByRole("row", { name: /^10e/ })).toContainText(/24,1/);
  await expect(page.getByRole("rowheader", { name: "CC du Grand Langres" })).toBeVisible();
});

const PAGES = [
  ["fragilite?hiver=1.2&coupure=4.6 48.46; 5.9 48.46", "light"],
  ["fragilite", "dark"],
  ["capacite", "light"],
  ["incertitude", "dark"],
  ["equite", "light"],
] as const;

for (const [slug, colorScheme] of PAGES) {
  test(`/52/analyses/${slug} has no violation that axe can find, ${colorScheme}, and fits 360 and 2560 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/52/analyses/${slug}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(page);
    await expectFits(page, 360, 2560);
  });
}
