import { expectAccessible, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

test("from the country to a commune without a script: ranked, filtered, told what is missing; an unknown unit is a 404", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const main = page.getByRole("main");
  await page.goto("/national");
  await expect(main).toContainText(/1 département est calculé sur 101.: 168.331 habitants comptés sur 68.\d{3}.\d{3}/);
  await expect(main).toContainText("Les départements non chargés ici ne sont dans aucun de ces chiffres");
  await expect(page.getByRole("row", { name: /Cour des comptes, « Programme France services/ })).toContainText(
    /près de 100.%/,
  );
  await page.getByRole("link", { name: "Afficher aussi les départements non chargés" }).click();
  await expect(page.getByRole("row", { name: /^Aube \(10\)/ }).last()).toContainText("non chargé");
  await page.getByRole("link", { name: "Haute-Marne (52)" }).click();
  await page.getByRole("navigation", { name: "Niveaux" }).getByRole("link", { name: "Cantons" }).click();
  await expect(main).toContainText(/17 cantons.: .*7 n’ont pas de site/);

  const ranking = page.getByRole("table", { name: "Haute-Marne par canton" });
  await ranking.getByRole("link", { name: /^Habitants/ }).click();
  await expect(page).toHaveURL(/tri=habitants/);
  await expect(ranking.getByRole("columnheader", { name: /^Habitants/ })).toHaveAttribute("aria-sort", "ascending");
  await expect(ranking.getByRole("rowheader").first()).toHaveText("Saint-Dizier-2");
  await page.getByLabel("Nom ou code").fill("joinv");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(ranking.getByRole("rowheader")).toHaveText(["Joinville"]);
  await ranking.getByRole("link", { name: "Joinville" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canton de Joinville");
  await expect(page.getByRole("navigation", { name: "vous êtes ici" })).toContainText(
    /France.*Grand Est.*Haute-Marne.*Arrondissement de Saint-Dizier.*Canton de Joinville/,
  );
  await expect(main).toContainText("Ce canton n’a pas de site");
  await expect(main).toContainText(/Site extérieur le plus proche.: France services de Froncles, à 18,\d.min/);
  await page.getByRole("link", { name: "Joinville", exact: true }).click();
  await expect(page).toHaveURL(/\/52\/tableau-de-bord\/commune\/52250/);
  await expect(main).toContainText(/2.915 habitants sur 2.915/);

  expect((await page.goto("/52/tableau-de-bord/canton/5299"))?.status()).toBe(404);
  expect((await page.goto("/52/tableau-de-bord/quartier"))?.status()).toBe(404);
  expect((await page.goto("/national?region=99"))?.status()).toBe(404);
  await page.close();
});

test("the pages by unit have no accessibility fault that a machine can find", async ({ page }) => {
  // One page of each make: tiles and tables of the country; figures, bars, maps and table of a unit, on a telephone too.
  for (const path of ["/national", "/52/tableau-de-bord/canton/5207"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await expectFits(page, 360);
});
