import type { Browser, Locator, Page } from "@playwright/test";
import { readMeasure } from "../src/measures.ts";
import { expect, test } from "../src/offline-page.ts";
import { withoutMap } from "../src/without-map.ts";

const CHANGES = (page: Page): Locator => page.getByRole("list", { name: "Changements", exact: true }).locator("> li");
const STATE = (page: Page): Locator => page.locator("[data-etat-enregistrement]");

test.beforeEach(({ context }) => withoutMap(context));

async function openPlanner(page: Page, search: string): Promise<void> {
  await page.goto(`/52/carte${search}`);
  await readMeasure(page, "share");
}

async function addSite(page: Page, commune: string): Promise<void> {
  await page.getByLabel("Ou choisir une commune").fill(commune);
  await page.getByRole("button", { name: "Placer le site" }).click();
  await expect(CHANGES(page).filter({ hasText: commune })).toHaveCount(1);
}

/** A scenario made of a sketch, open in the page. Gives back its address. */
async function createScenario(page: Page, name: string): Promise<string> {
  await openPlanner(page, "?reseau=2021");
  await addSite(page, "Joinville");
  await page.getByRole("button", { name: "Enregistrer comme scénario" }).click();
  await page.getByLabel("Nom du scénario").fill(name);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(STATE(page)).toHaveText("Enregistré");
  await expect(page).toHaveURL(/scenario=[0-9a-z]{10}/);
  await expect(page).not.toHaveURL(/esquisse=/);
  return page.url();
}

/** Somebody else, on another computer. */
async function openElsewhere(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-FR" });
  await withoutMap(context);
  const page = await context.newPage();
  await page.goto(address);
  await readMeasure(page, "share");
  await expect(STATE(page)).toHaveText("Enregistré");
  return page;
}

test("two people edit one scenario: each sees what the other saved, and nothing is lost", async ({ page, browser }) => {
  const address = await createScenario(page, "À deux");
  const other = await openElsewhere(browser, address);
  await addSite(page, "Wassy");
  await addSite(other, "Langres");
  for (const each of [page, other]) {
    await expect(CHANGES(each)).toHaveCount(3);
    for (const name of ["Joinville", "Wassy", "Langres"]) {
      await expect(CHANGES(each).filter({ hasText: name })).toHaveCount(1);
    }
    await expect(STATE(each)).toHaveText("Enregistré");
  }
  await expect(page.locator("[data-recu]")).toContainText("Langres");
  await page.getByRole("button", { name: "J’ai vu" }).click();
  await expect(page.locator("[data-recu]")).toHaveCount(0);

  // One's own steps are undone, not the other's.
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(CHANGES(page).filter({ hasText: "Wassy" })).toHaveCount(0);
  await expect(CHANGES(page).filter({ hasText: "Langres" })).toHaveCount(1);
  await expect(CHANGES(other)).toHaveCount(2);
  await other.context().close();
});

test("one change written in two ways is asked about, and the choice is what is saved", async ({ page, browser }) => {
  const address = await createScenario(page, "Deux avis");
  const other = await openElsewhere(browser, address);
  const write = async (each: Page, comment: string) => {
    await CHANGES(each).getByText("Date, coût, commentaire").click();
    await CHANGES(each).getByRole("textbox", { name: "Commentaire" }).fill(comment);
  };
  // Both write before either hears of the other.
  await page.context().setOffline(true);
  await write(page, "près de la gare");
  await expect(STATE(page)).toHaveText("Connexion perdue");
  await write(other, "à la mairie");
  await expect(other.getByRole("region", { name: "Deux avis" })).toContainText("version 2");
  await page.context().setOffline(false);
  await expect(STATE(page)).toHaveText("Choix à faire");
  await page.getByRole("radio", { name: /Le vôtre.*près de la gare/ }).check({ force: true });
  await page.getByRole("button", { name: "Appliquer ces choix" }).click();
  await expect(STATE(page)).toHaveText("Enregistré");
  for (const each of [page, other]) await expect(CHANGES(each)).toContainText("près de la gare");
  await other.context().close();
});

test("without a connection work goes on, is kept when the page closes, and is saved when it is back", async ({
  page,
}) => {
  const address = await createScenario(page, "En zone blanche");
  await page.context().setOffline(true);
  await addSite(page, "Wassy");
  await expect(STATE(page)).toHaveText("Connexion perdue");
  await expect(page.getByRole("alert").filter({ hasText: "gardés dans ce navigateur" })).toBeVisible();
  // Figures do not need the server.
  await expect.poll(async () => (await readMeasure(page, "covered")).length).toBe(3);

  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await next.context().setOffline(false);
  await next.goto(address);
  await expect(CHANGES(next).filter({ hasText: "Wassy" })).toHaveCount(1);
  await expect(STATE(next)).toHaveText("Enregistré");
  await next.evaluate(() => localStorage.clear());
  await next.reload();
  await expect(CHANGES(next).filter({ hasText: "Wassy" })).toHaveCount(1);
});

test("a scenario deleted meanwhile: what was done stays, and is saved as another one", async ({ page, request }) => {
  await createScenario(page, "Éphémère");
  const id = new URL(page.url()).searchParams.get("scenario");
  const deleted = await request.post("/api/trpc/scenario.delete", { data: { id } });
  expect(deleted.ok()).toBe(true);
  await addSite(page, "Wassy");
  await expect(STATE(page)).toHaveText("Supprimé");
  await expect(page.getByRole("alert").filter({ hasText: "supprimé entre-temps" })).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer comme nouveau scénario" }).click();
  await page.getByLabel("Nom du scénario").fill("Éphémère, suite");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(STATE(page)).toHaveText("Enregistré");
  await expect(CHANGES(page)).toHaveCount(2);
  expect(new URL(page.url()).searchParams.get("scenario")).not.toBe(id);
});

test("a locked scenario is read only, with the reason; a version is shown as it was", async ({ page, request }) => {
  await createScenario(page, "Arrêté");
  const address = new URL(page.url());
  await addSite(page, "Wassy");
  await expect(STATE(page)).toHaveText("Enregistré");
  const locked = await request.post("/api/trpc/scenario.lock", { data: { id: address.searchParams.get("scenario") } });
  expect(locked.ok()).toBe(true);
  await expect(STATE(page)).toHaveText("Lecture seule");
  await expect(page.getByRole("region", { name: "Arrêté" })).toContainText("verrouillé");
  await expect(page.getByRole("button", { name: "Ajouter un site" })).toBeDisabled();
  await expect(page.getByRole("button", { name: /^Retirer/ })).toHaveCount(0);

  address.searchParams.set("version", "1");
  await page.goto(address.href);
  await expect(CHANGES(page)).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Arrêté" })).toContainText("Voici la version 1");
  await page.getByRole("button", { name: "Ouvrir la dernière version" }).click();
  await expect(CHANGES(page)).toHaveCount(2);
});
