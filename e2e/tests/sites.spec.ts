import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessibleInBothThemes, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

/* Each journey makes scenarios of its own: what it edits is in its address, and the dated network never changes. */

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const sheetButton = (page: Page, section: string) => page.getByRole("button", { name: `Modifier : ${section}` });
const saved = (page: Page) => expect(page.getByText(/^Enregistré dans le scénario/)).toBeVisible();

async function saveForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
}

/** A scenario made by a first edit of Bologne's agents. */
async function startScenario(page: Page): Promise<string> {
  await page.goto("/52/sites/297");
  await sheetButton(page, "Agents").click();
  await page.getByLabel("Nombre d’agents").fill("2");
  await saveForm(page);
  await saved(page);
  await page.waitForURL(/scenario=/);
  return new URL(page.url()).searchParams.get("scenario") ?? "";
}

test("the table is sorted, filtered and given columns; its address keeps the view", async ({ page }) => {
  await page.goto("/52/sites");
  await expect(page.getByText(/^18 sites affichés sur 18/)).toBeVisible();
  await page.getByRole("combobox", { name: "Canton" }).selectOption("Bologne");
  await expect(page.getByText(/^3 sites affichés sur 18/)).toBeVisible();
  await page.getByRole("button", { name: "Colonnes" }).click();
  await page.getByRole("checkbox", { name: "Intercommunalité" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Nom", exact: false }).first().click();
  await expect(page).toHaveURL(/canton=5201.*colonnes=.*epci.*tri=name|tri=name/);
  await page.reload();
  await expect(page.getByText(/^3 sites affichés sur 18/)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /Nom/ })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("columnheader", { name: /Intercommunalité/ })).toBeVisible();
  await page.getByRole("combobox", { name: "Critères du label" }).selectOption("Un critère au moins n’est pas rempli");
  await expect(page.getByText("Aucun site ne répond à ces filtres.")).toBeVisible();
  await page.getByRole("button", { name: "Effacer les filtres" }).click();
  await expect(rowOf(page, "Arc-en-Barrois")).toContainText("Moins de 24 h par semaine");
});

test("several sites are edited at once, undone, and exported as they are shown", async ({ page }) => {
  await page.goto("/52/sites");
  await page.getByLabel("Choisir France services Langres").check();
  await page.getByLabel("Choisir France services Bologne").check();
  const bulk = page.getByRole("form", { name: "2 sites choisis" });
  await bulk.getByLabel("Ce qui change").selectOption("Ajouter un partenaire");
  await bulk.getByLabel("Partenaire").fill("ADIL");
  await expect(bulk.getByText("2 sites changent.")).toBeVisible();
  await bulk.getByRole("button", { name: "Enregistrer dans le scénario" }).click();
  await saved(page);
  await expect(rowOf(page, "Langres").first()).toContainText("ADIL");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter en CSV" }).click();
  const csv = readFileSync(await (await downloading).path(), "utf8");
  expect(csv.split("\r\n")).toHaveLength(18 + 2);
  expect(csv).toMatch(/^\uFEFFIdentifiant;Nom;/);
  expect(csv.match(/ADIL/g)).toHaveLength(2);

  await page.getByRole("button", { name: "Annuler la dernière modification" }).click();
  await expect(page.getByText("Modification annulée.")).toBeVisible();
  await expect(rowOf(page, "Langres").first()).not.toContainText("ADIL");

  await page.getByRole("combobox", { name: "Scénario" }).selectOption("Liste officielle du 1er août 2024");
  await expect(page).not.toHaveURL(/scenario=/);
  await expect(page.getByText(/^Vous regardez le réseau daté/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Annuler la dernière modification" })).toBeHidden();

  await page.getByRole("button", { name: "Ajouter un site" }).click();
  await page.getByRole("button", { name: "Ajouter le site" }).click();
  await expect(page.getByText(/^Choisissez une commune de la liste/).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Commune" }).fill("Joinville");
  await expect(page.getByText("Commune : Joinville. Canton : Joinville.")).toBeVisible();
  await page.getByRole("button", { name: "Ajouter le site" }).click();
  await saved(page);
  await expect(rowOf(page, "Joinville").last()).toContainText("ajouté");
});

test("rows pasted from a spreadsheet: what changes, what is refused and why, nothing before it is agreed to", async ({
  page,
}) => {
  await page.goto("/52/sites");
  await page.getByRole("button", { name: "Coller depuis un tableur" }).click();
  // As a spreadsheet of Windows copies: ends of lines, quotes, lines in a cell, decimal commas.
  const text = [
    "Identifiant\tAgents\tETP\tHoraires\tNotes\tCouleur",
    '297\t4\t3,5\tlun-ven 9:00 - 12:00\t"Deux lignes\r\net ""guillemets"""\trouge',
    "999\t1\t\t\t\t",
    "583\tdeux\t\t\t\t",
  ].join("\r\n");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByLabel(/^Lignes copiées/).press("ControlOrMeta+V");
  await page.getByRole("button", { name: "Voir ce qui changerait" }).click();
  await expect(page.getByText(/^1 ligne change un site\s; aucune sans changement\s; 2 refus/)).toBeVisible();
  await expect(page.getByText(/^Colonnes laissées de côté\s: Couleur/)).toBeVisible();
  await expect(page.getByText(/999\s» n’est pas un site de ce réseau/)).toBeVisible();
  await expect(page.getByText(/deux\s» n’est pas un nombre/)).toBeVisible();
  const preview = page.getByRole("table", { name: "Ce que le collage changerait" });
  await expect(preview.getByRole("cell", { name: "3,5", exact: true })).toBeVisible();
  await expect(preview.getByRole("cell", { name: 'Deux lignes et "guillemets"' })).toBeVisible();
  await expect(page.getByLabel(/^Lignes copiées/)).toHaveValue(text.replaceAll("\r\n", "\n"));
  await expect(page).not.toHaveURL(/scenario=/);
  await page.getByRole("button", { name: "Enregistrer 1 modification dans le scénario" }).click();
  await saved(page);
  await expect(page.getByRole("row", { name: /^Choisir France services Bologne/ })).toContainText(
    "Moins de 24 h par semaine",
  );
});

test("a sheet: hours that overlap are told at their field, then kept with their history; the network stays", async ({
  page,
}) => {
  const scenario = await startScenario(page);
  await sheetButton(page, "Horaires d’ouverture").click();
  const monday = page.getByRole("group", { name: "Lundi" });
  await monday.getByLabel(/créneau 2.*Ouvre à/).fill("11h30");
  await saveForm(page);
  await expect(monday.getByText("Chevauche un autre créneau du jour.")).toBeVisible();
  await expect(monday.getByLabel(/créneau 2.*Ouvre à/)).toHaveValue("11h30");
  await expect(monday.getByLabel(/créneau 2.*Ouvre à/)).toBeFocused();
  // A page loaded again finds what was typed.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText(/^Ce que vous aviez écrit ici/)).toBeVisible();
  await expect(monday.getByLabel(/créneau 2.*Ouvre à/)).toHaveValue("11h30");
  await monday.getByLabel(/créneau 2.*Ouvre à/).fill("13h30");
  await page.getByRole("button", { name: "Ajouter une exception" }).click();
  await page.getByRole("group", { name: "Exception 1" }).getByLabel("Du", { exact: true }).fill("2026-12-24");
  await saveForm(page);
  await expect(sheetButton(page, "Horaires d’ouverture")).toBeFocused();
  await expect(page.getByText("9 h – 12 h, 13 h 30 – 18 h")).toBeVisible();
  await expect(page.getByText("24 décembre 2026 : fermé")).toBeVisible();

  const history = page.getByRole("region", { name: /^Historique des champs de/ });
  await expect(history.getByRole("row").nth(1)).toContainText("horaires");
  await expect(history.getByRole("row").nth(1)).toContainText("13:30");
  await expect(history.getByRole("row").nth(2)).toContainText("nombre d’agents");

  await page.goto("/52/sites/297");
  await expect(page.getByText("9 h – 12 h, 14 h – 18 h")).toBeVisible();
  await page.goto(`/52/sites/297?scenario=${scenario}&version=1`);
  await expect(page.getByText(/^Version 1 du scénario/)).toBeVisible();
});

test("a sheet of unknown hours starts as unknown, and never becomes a site closed all week", async ({ page }) => {
  await startScenario(page);
  const known = page.getByLabel("Les horaires sont connus");
  await sheetButton(page, "Horaires d’ouverture").click();
  await known.uncheck();
  await saveForm(page);
  await expect(page.getByText("Les horaires ne sont pas connus")).toBeVisible();
  await sheetButton(page, "Horaires d’ouverture").click();
  await expect(known).not.toBeChecked();
  await known.check();
  await saveForm(page);
  await expect(page.getByText("Aucun créneau dans la semaine.")).toBeVisible();
});

test("a site moved: abroad is told, then back on the road; partners with days; stops of a round", async ({ page }) => {
  await page.goto("/52/sites/297");
  await sheetButton(page, "Position").click();
  await page.getByLabel("Longitude (degrés)").fill("8,4");
  await expect(page.getByText(/^Ce point est hors du territoire/)).toBeVisible();
  await expect(page.getByText(/^Aucune route à moins de/)).toBeVisible();
  await page.getByRole("button", { name: "Revenir à la position enregistrée" }).click();
  await page.getByRole("button", { name: "Placer sur la route" }).click();
  await expect(page.getByLabel("Longitude (degrés)")).not.toHaveValue("5.14137");
  await page.getByRole("application").press("ArrowUp");
  await saveForm(page);
  await saved(page);

  await sheetButton(page, "Partenaires").click();
  await page.getByRole("button", { name: "Ajouter France Travail" }).click();
  const partner = page.getByRole("group", { name: /^France Travail/ });
  await partner.getByLabel("Jours non connus").uncheck();
  await partner.getByLabel("Mardi").check();
  await saveForm(page);
  await expect(page.getByRole("listitem").filter({ hasText: "France Travail (mar)" })).toBeVisible();

  await sheetButton(page, "Identité").click();
  await page.getByLabel("Format").selectOption("Itinérant");
  await saveForm(page);
  await expect(page.getByText("Les arrêts ne sont pas connus.")).toBeVisible();
  await sheetButton(page, "Arrêts de la tournée").click();
  // Nobody knew the stops: saying that there are none is a choice, not what the form starts with.
  await expect(page.getByLabel("Les arrêts sont connus")).not.toBeChecked();
  await page.getByLabel("Les arrêts sont connus").check();
  await page.getByRole("button", { name: "Ajouter un arrêt" }).click();
  await page.getByLabel("Lieu").fill("Vignory");
  await page.getByLabel("Arrive à").fill("12:00");
  await page.getByLabel("Repart à").fill("9:00");
  await saveForm(page);
  await expect(page.getByText("Ferme avant d’ouvrir.")).toBeVisible();
  await page.getByLabel("Arrive à").fill("9:00");
  await page.getByLabel("Repart à").fill("12:00");
  await page.getByLabel("Fréquence").selectOption("une semaine sur deux");
  await saveForm(page);
  await expect(rowOf(page, "Vignory").first()).toContainText("une semaine sur deux");
});

test("the list of national partners: by date, edited, then put back", async ({ page }) => {
  await page.goto("/52/sites/partenaires");
  await page.getByRole("button", { name: "1er janvier 2020 : 9 partenaires" }).click();
  await expect(page.getByRole("heading", { name: "9 partenaires en vigueur" })).toBeVisible();
  await page.getByRole("button", { name: "Ajouter un partenaire national" }).click();
  // Later than any network, so that no other journey meets it.
  await page.getByLabel("Nom", { exact: true }).fill("Urssaf");
  await page.getByLabel("À partir du", { exact: true }).fill("2090-01-01");
  await page.getByLabel(/^Autres noms/).fill("Impôts");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByText(/désignerait deux partenaires/)).toBeVisible();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Urssaf");
  await page.getByLabel(/^Autres noms/).fill("Acoss");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(rowOf(page, "Urssaf")).toContainText("Pas encore");
  await page.getByRole("button", { name: "Rétablir cette liste" }).last().click();
  await expect(rowOf(page, "Urssaf")).toBeHidden();
});

test("two tabs: other fields are merged, the same field is asked about, and nothing typed is lost", async ({
  page,
  context,
}) => {
  const scenario = await startScenario(page);
  const other = await context.newPage();
  await other.goto(`/52/sites/297?scenario=${scenario}`);
  await sheetButton(page, "Notes et sources").click();
  await page.getByLabel("Notes", { exact: true }).fill("écrit ici");
  await saveForm(page);
  await saved(page);

  await sheetButton(other, "Agents").click();
  await other.getByLabel("Équivalents temps plein").fill("1,5");
  await saveForm(other);
  await expect(other.getByText(/a fait 1 modification entre-temps/)).toBeVisible();
  await expect(other.getByText("écrit ici").first()).toBeVisible();

  await sheetButton(page, "Agents").click();
  await page.getByLabel("Équivalents temps plein").fill("1,8");
  await saveForm(page);
  await expect(
    page.getByText("Entre-temps, une autre personne ou un autre onglet a modifié les mêmes champs"),
  ).toBeVisible();
  await expect(page.getByLabel("Équivalents temps plein")).toHaveValue("1,8");
  await page.getByRole("button", { name: "Garder ma version" }).click();
  await saved(page);
  await expect(page.getByRole("region", { name: "Agents", exact: true })).toContainText("1,8");
});

test("a scenario deleted meanwhile, then a connection lost: said, and what was typed is kept elsewhere", async ({
  page,
  request,
}) => {
  const scenario = await startScenario(page);
  await sheetButton(page, "Notes et sources").click();
  await page.getByLabel("Notes", { exact: true }).fill("à garder");
  await request.post("/api/trpc/scenario.delete", { data: { id: scenario } });
  await saveForm(page);
  await expect(page.getByText(/est dans la corbeille/)).toBeVisible();
  await expect(page.getByLabel("Notes", { exact: true })).toHaveValue("à garder");
  await page.getByRole("button", { name: "Enregistrer dans un nouveau scénario" }).click();
  await saved(page);
  await expect(page).not.toHaveURL(new RegExp(scenario));
  await expect(page.getByText("à garder").first()).toBeVisible();

  await sheetButton(page, "Agents").click();
  await page.getByLabel("Nombre d’agents").fill("5");
  await page.route("**/api/trpc/scenario.save**", (route) => route.abort());
  await saveForm(page);
  await expect(page.getByText(/La connexion au serveur est perdue/)).toBeVisible();
  await page.unroute("**/api/trpc/scenario.save**");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await saved(page);
  await expect(page.getByRole("region", { name: "Agents", exact: true })).toContainText("5");
});

test("the table and the sheet have no violation that axe can find, light and dark, and fit 360 and 2560 px", async ({
  page,
}) => {
  for (const path of ["/52/sites", "/52/sites/822?reseau=2021", "/52/sites/partenaires"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path.includes("822")) {
      await expect(page.getByRole("img", { name: /^Croquis/ })).toBeVisible();
      await sheetButton(page, "Horaires d’ouverture").click();
      await sheetButton(page, "Partenaires").click();
    } else if (path.includes("partenaires")) {
      await page.getByRole("button", { name: "Modifier La Poste" }).click();
    } else {
      await page.getByLabel("Choisir France services Langres").check();
      await page.getByRole("button", { name: "Coller depuis un tableur" }).click();
    }
    await expectAccessibleInBothThemes(page);
    await expectFits(page, 360, 2560);
  }
});
