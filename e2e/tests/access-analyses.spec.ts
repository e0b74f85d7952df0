import { expectAccessible, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

const SECTIONS = ["horaires", "partenaires", "formats"];

test("hours: a planner asks about Tuesday evening, walks the week with the keyboard, and asks about that moment", async ({
  page,
}) => {
  await page.goto("/52/analyses/horaires");
  await expect(page.getByRole("heading", { name: "En partant de chez soi mardi 17 h 30" })).toBeVisible();
  const moment = page.getByRole("region", { name: "En partant de chez soi mardi 17 h 30" });
  await expect(moment).toContainText("75 133 (44,6 %)");
  await expect(page.getByRole("row", { name: /Meuse Rognon.*Bourmont.*lundi matin/ })).toContainText("2 523");

  const chosen = page.getByRole("link", { name: "mardi 17 h 30 : 44 % trouvent un site ouvert" });
  await expect(chosen).toHaveAttribute("aria-current", "true");
  // One stop of the keyboard for the whole week, then arrows.
  await expect(chosen).toHaveAttribute("tabindex", "0");
  await chosen.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: /^lundi 17 h :/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/jour=lundi&heure=17:00/);
  await expect(page.getByRole("heading", { name: "En partant de chez soi lundi 17 h", exact: true })).toBeVisible();

  await page.getByLabel("Jour", { exact: true }).selectOption("dimanche");
  await page.getByRole("form", { name: "Moment et règles" }).getByRole("button", { name: "Calculer" }).click();
  await expect(page.getByRole("region", { name: "En partant de chez soi dimanche 17 h" })).toContainText(
    "168 331 (100,0 %)",
  );
});

test("partners: unknown where nobody has told them, counted where someone has, wanted together by ticking boxes", async ({
  page,
}) => {
  await page.goto("/52/analyses/partenaires");
  await expect(page.getByText("Aucun site de ce réseau ne dit quels partenaires il accueille").first()).toBeVisible();
  await page.goto("/52/analyses/partenaires?reseau=2021");
  await page.getByRole("checkbox", { name: "CNAF" }).check({ force: true });
  await page.getByRole("checkbox", { name: "MSA" }).check({ force: true });
  await page.getByRole("form", { name: "Partenaires voulus ensemble" }).getByRole("button").click();
  await expect(page).toHaveURL(/bouquet=cnaf&bouquet=msa/);
  await expect(page.getByRole("heading", { name: "Le bouquet composé" })).toBeVisible();
  await expect(page.getByText("CNAF et MSA.")).toBeVisible();
  // The table of who is where scrolls in its frame, the page does not.
  await expectFits(page, 360);
  await page.getByRole("link", { name: "Horaires où l’on rencontre CNAF" }).click();
  await expect(page.getByText("Seulement quand CNAF est présent.")).toBeVisible();
});

test("formats: full service leaves out what opens too little, and says which", async ({ page }) => {
  await page.goto("/52/analyses/formats");
  await expect(page.getByRole("row", { name: /Plein service/ })).toContainText("167 933");
  await expect(page.getByText("Site d'Arc-en-Barrois (moins de 24 h ou de 5 jours)")).toBeVisible();
});

test("a value that makes no sense is told, not hidden", async ({ page }) => {
  await page.goto("/52/analyses/horaires?jour=hier&utile=-3");
  await expect(page.getByText("Un réglage de cette adresse n’a pas de sens")).toBeVisible();
  await page.goto("/52/analyses/horaires?partenaire=nobody");
  await expect(page.getByRole("alert").filter({ hasText: "nobody" })).toBeVisible();
});

for (const section of SECTIONS) {
  test(`${section} has no violation that axe can find, and fits a telephone`, async ({ page }) => {
    await page.goto(`/52/analyses/${section}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await expectFits(page, 360);
  });
}
