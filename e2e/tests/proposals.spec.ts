import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../src/offline-page.ts";

const chosen = (page: Page) => page.getByRole("table", { name: "Sites retenus, dans l’ordre d’ouverture" });
const order = (page: Page) => chosen(page).getByRole("rowheader").allTextContents();

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`),
  ).toEqual([]);
}

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
  await expectNoViolation(page);

  await page.getByRole("button", { name: "En faire un scénario" }).click();
  await page.waitForURL(/\/52\/scenarios\/[a-z0-9]{10}/);
  await expect(main).toContainText("2 sites proposés");
  await expect(main).toContainText("Troisfontaines-la-Ville");
});

test("rules that cannot be met together are named, with what frees them", async ({ page }) => {
  await page.goto("/52/propositions?reseau=2021&but=personnes&nombre=1&imposer=mairie-52079,mairie-52116&recherche=1");
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("ne peuvent pas être respectées ensemble");
  await expect(refusal).toContainText(/ouvrir «\sBrousseval\s»/);
  await expect(refusal).toContainText("porter le nombre de nouveaux sites à 2");
});
