import type { Page } from "@playwright/test";
import { expectAccessible } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

const chosen = (page: Page) => page.getByRole("table", { name: "Sites retenus, dans l’ordre d’ouverture" });
const order = (page: Page) => chosen(page).getByRole("rowheader").allTextContents();

test("a planner asks for the best two, accepts one, forbids the other, and makes a scenario of it", async ({
  page,
}) => {
  await page.goto("/52/propositions?recherche=1");
  const main = page.getByRole("main");
  await page.getByLabel("Sites de départ").selectOption({ label: "Annonce de 2021 – 2 sites labellisés" });
  await page.getByRole("spinbutton", { name: "Nouveaux sites", exact: true }).fill("2");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(main).toContainText(
    /Les deux meilleurs lieux sont Brousseval puis Chatenay-Vaudin\s: 157\s229 habitants à 30 minutes ou moins au lieu de 61\s251\s; prouvé/,
  );
  await expect(page).toHaveURL(/but=personnes/);
  expect(await order(page)).toEqual(["1. Brousseval", "2. Chatenay-Vaudin"]);

  await page.getByRole("button", { name: "Imposer Chatenay-Vaudin" }).click();
  await expect(main).toContainText("Chatenay-Vaudin est imposé. L’ordre ne change pas.");
  await page.getByRole("button", { name: "Exclure Brousseval" }).click();
  await expect(main).toContainText(
    /Brousseval est exclu\. Avant\s: 1\. Brousseval · 2\. Chatenay-Vaudin\. Maintenant\s: 1\. Troisfontaines-la-Ville/,
  );
  await expect(page).toHaveURL(/exclure=mairie-52079/);
  expect(await order(page)).toEqual(["1. Troisfontaines-la-Ville", "2. Chatenay-Vaudin"]);
  await expect(main).toContainText("maillage propose --new 2");
  await expectAccessible(page);

  await page.getByRole("button", { name: "En faire un scénario" }).click();
  await page.waitForURL(/\/52\/scenarios\/[a-z0-9]{10}/);
  await expect(main).toContainText("2 sites proposés");
  await expect(main).toContainText("Troisfontaines-la-Ville");
});

test("a planner programmes years, weighs numbers of sites, answers a mayor, and compares what was kept", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const question = "reseau=2021&but=personnes&nombre=3&recherche=3";
  await page.goto(`/52/propositions?${question}&onglet=annees`);
  await page.getByRole("spinbutton", { name: "Budget par an" }).fill("90000");
  await page.getByRole("spinbutton", { name: "Sites par an, au plus" }).fill("");
  await page.getByRole("spinbutton", { name: "Première année" }).fill("2027");
  await page.getByRole("button", { name: "Programmer" }).click();
  await expect(main).toContainText(/coûterait 1\s263 habitants × années/);
  await expect(page).toHaveURL(/budget-an=90000/);
  await page.getByRole("button", { name: /^Habitants et temps/ }).click();
  await expect(page.getByRole("button", { name: "Ajouter une part à atteindre" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Pourquoi pas nous" }).click();
  await page.getByRole("combobox", { name: "Commune ou lieu" }).fill("joinville");
  await page.getByRole("button", { name: "Comparer", exact: true }).click();
  await expect(main).toContainText(/Le meilleur plan qui ouvre Joinville dessert 6\s534 habitants de moins/);

  await page.getByRole("tab", { name: "Combien de sites" }).click();
  await page.getByRole("spinbutton", { name: "Jusqu’à combien de nouveaux sites" }).fill("3");
  await page.getByRole("button", { name: "Tracer" }).click();
  await page.getByRole("link", { name: /^2 sites/ }).focus();
  await page.keyboard.press("Enter");
  await expect(chosen(page).getByRole("rowheader")).toHaveCount(2);
  expect(await order(page)).toEqual(["1. Brousseval", "2. Chatenay-Vaudin"]);

  await page.getByRole("button", { name: "Garder pour comparer" }).click();
  await page.goto(`/52/propositions?${question}`);
  await page.getByRole("button", { name: "Garder pour comparer" }).click();
  await page.getByRole("link", { name: "Comparer les 2 propositions" }).click();
  await expect(page.getByRole("table", { name: "Lieux de chaque proposition" })).toContainText("Brousseval");
  await expect(main).toContainText("1 lieu commun à toutes");
  await expectAccessible(page);
});

test("rules that cannot be met together are named, with what frees them", async ({ page }) => {
  await page.goto("/52/propositions?reseau=2021&but=personnes&nombre=1&imposer=mairie-52079,mairie-52116&recherche=1");
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("ne peuvent pas être respectées ensemble");
  await expect(refusal).toContainText(/ouvrir «\sBrousseval\s»/);
  await expect(refusal).toContainText("porter le nombre de nouveaux sites à 2");
});
