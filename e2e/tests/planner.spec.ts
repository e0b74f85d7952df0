import type { Locator, Page } from "@playwright/test";
import { numberOf, readMeasure } from "../src/measures.ts";
import { expect, test } from "../src/offline-page.ts";
import { withoutMap } from "../src/without-map.ts";

const MAP = (page: Page): Locator => page.locator(".maplibregl-canvas");

/** Opens the planner's page and waits until the worker has answered. */
async function openPlanner(page: Page, search = ""): Promise<void> {
  await page.goto(`/52/carte${search}`);
  await readMeasure(page, "share");
}

/** The same, once the map is there to be pointed at. */
async function openMap(page: Page, search: string): Promise<void> {
  await openPlanner(page, search);
  await expect(MAP(page)).toBeVisible();
}

test("the browser's own figures are those of the server", async ({ page }) => {
  await openPlanner(page);
  const [covered] = await readMeasure(page, "covered");
  const [cantons] = await readMeasure(page, "cantons");
  await page.goto("/52");
  await expect(page.getByRole("main")).toContainText(covered ?? "?");
  expect(cantons?.replaceAll(/\s/g, "")).toBe("10/17");
});

/** The changes made, in their order. */
const CHANGES = (page: Page): Locator => page.getByRole("list", { name: "Changements", exact: true }).locator("> li");

test("a site added with the mouse changes the figures; dragged, they follow; removed, they are as before", async ({
  page,
}) => {
  await openMap(page, "?reseau=2021");
  const before = await readMeasure(page, "covered");
  expect(before).toHaveLength(1);

  await page.getByRole("button", { name: "Ajouter un site" }).click();
  const box = await MAP(page).boundingBox();
  if (box === null) throw new Error("the map has no box");
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.75);
  await expect(CHANGES(page)).toHaveCount(1);
  await expect.poll(async () => numberOf((await readMeasure(page, "covered"))[2])).toBeGreaterThan(0);
  const [base, added, gained] = await readMeasure(page, "covered");
  expect(base).toBe(before[0]);
  expect(numberOf(added) - numberOf(base)).toBe(numberOf(gained));

  const marker = page.locator(".maplibregl-marker").first();
  const from = await marker.boundingBox();
  if (from === null) throw new Error("the marker has no box");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  // What stands over the map does not hold it back.
  const key = await page.locator("#carte-legende").boundingBox();
  if (key === null) throw new Error("the key has no box");
  await page.mouse.move(key.x + key.width / 2, key.y + key.height / 2, { steps: 6 });
  await expect.poll(async () => (await marker.boundingBox())?.x).toBeLessThan(key.x + key.width / 2);
  await page.mouse.move(from.x - 20, from.y - 160, { steps: 12 });
  await page.mouse.up();
  await expect.poll(async () => (await readMeasure(page, "covered"))[1]).not.toBe(added);
  // However often it is dragged, it is one change.
  await expect(CHANGES(page)).toHaveCount(1);

  await page.getByRole("button", { name: /^Retirer/ }).click();
  await expect.poll(() => readMeasure(page, "covered")).toEqual(before);
});

test("the whole journey is possible with the keyboard alone", async ({ page }) => {
  await openMap(page, "?reseau=2021");
  const picker = page.getByLabel("Ou choisir une commune");
  await picker.focus();
  await page.keyboard.type("Joinville");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Placer le site" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(CHANGES(page)).toContainText("Joinville");
  await expect.poll(async () => numberOf((await readMeasure(page, "covered"))[2])).toBeGreaterThan(5_000);
  const [, withAddition] = await readMeasure(page, "covered");

  // The added site is moved with the arrows.
  const marker = page.locator(".maplibregl-marker").first();
  await marker.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await readMeasure(page, "covered"))[1]).not.toBe(withAddition);

  const remove = page.getByRole("button", { name: /^Retirer/ });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await readMeasure(page, "covered")).length).toBe(1);
});

test("any site is dragged from where it is, leaves a ghost, and goes back by undoing", async ({ page }) => {
  await openMap(page, "?reseau=2021&position=9.5/48.199/5.142");
  const before = await readMeasure(page, "covered");
  const box = await MAP(page).boundingBox();
  if (box === null) throw new Error("the map has no box");
  // Bologne's site is near its commune's centre, which the address puts in the middle of the map.
  const site = await findSite(page, box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(site.x, site.y);
  await page.mouse.down();
  await page.mouse.move(site.x + 60, site.y + 120, { steps: 8 });
  // Figures follow the hand before it lets go.
  await expect.poll(async () => (await readMeasure(page, "covered")).length).toBe(3);
  await page.mouse.move(site.x + 120, site.y + 250, { steps: 8 });
  await page.mouse.up();
  await expect(CHANGES(page)).toHaveText([/Déplacer .*Bologne/]);
  await expect(page).toHaveURL(/esquisse=deplacement/);
  const moved = await readMeasure(page, "covered");
  expect(moved[0]).toBe(before[0]);

  await page.keyboard.press("Control+z");
  await expect(CHANGES(page)).toHaveCount(0);
  await expect(page.locator("[data-annonce]")).toContainText(/Annulé\s: Déplacer .*Bologne/);
  await expect.poll(() => readMeasure(page, "covered")).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => readMeasure(page, "covered")).toEqual(moved);
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await page.keyboard.press("Control+y");
  await expect.poll(() => readMeasure(page, "covered")).toEqual(moved);
});

test("a site is closed, opened again, moved by keys and merged from its card", async ({ page }) => {
  await openMap(page, "?position=9.5/48.199/5.142");
  const box = await MAP(page).boundingBox();
  if (box === null) throw new Error("the map has no box");
  const site = await findSite(page, box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(site.x, site.y);
  const card = page.getByRole("region", { name: "Lieu, canton ou site choisi" });
  await expect(card).toContainText("Bologne");
  await expect(card.getByRole("link", { name: "Fiche complète" })).toHaveAttribute("href", /^\/52\/sites\//);

  await card.getByRole("button", { name: "Fermer ce site" }).click();
  await expect(CHANGES(page)).toHaveText([/Fermer .*Bologne/]);
  await card.getByRole("button", { name: "Rouvrir ce site" }).click();
  await expect(CHANGES(page)).toHaveCount(0);

  await card.getByRole("button", { name: "Déplacer", exact: true }).click();
  await expect(page.locator(".maplibregl-marker")).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(CHANGES(page)).toHaveText([/Déplacer .*Bologne/]);
  await card.getByRole("button", { name: "Remettre à sa place" }).click();

  await card.getByRole("button", { name: "Fusionner avec un autre site" }).click();
  await card.getByLabel(/Site qui reste ouvert/).selectOption({ label: "France services de Froncles" });
  await card.getByRole("button", { name: "Fusionner", exact: true }).click();
  await expect(CHANGES(page).last()).toHaveText(/Fusionner .*Bologne avec .*Froncles/);
  await expect(card).toContainText("Fermé");
});

test("a site in another country is not counted, and the page says why and what can be done", async ({
  page,
  context,
}) => {
  await withoutMap(context);
  await openPlanner(page, "?reseau=2021&esquisse=ajout:a1,13.4,52.5;ajout:a2,5.139,48.447");
  await expect(CHANGES(page).first()).toContainText(/Aucune route n’est assez proche.*Rapprochez-le/);
  await expect(CHANGES(page).last()).not.toContainText("Aucune route");
});

test("an address that cannot be read is said so, and nothing of it is applied", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page, "?reseau=2021&esquisse=ouverture:2069;detruit:2069");
  await expect(page.getByRole("main")).toContainText("ne peut pas être lue");
  await expect(CHANGES(page)).toHaveCount(0);
  expect(await readMeasure(page, "covered")).toHaveLength(1);
});

test("in a town shared by cantons, the planner says which one the site would serve", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page);
  await page.getByLabel("Ou choisir une commune").fill("Saint-Dizier");
  await page.getByRole("button", { name: "Placer le site" }).click();
  const cantons = async () => (await readMeasure(page, "cantons"))[1]?.replaceAll(/\s/g, "");
  await expect.poll(cantons).toBe("10/17");
  await page.getByLabel(/^Canton desservi/).selectOption("Saint-Dizier-2");
  await expect.poll(cantons).toBe("11/17");
});

test("a link reproduces what was seen: network, threshold and changes", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page, "?reseau=2021&seuil=20");
  await page.getByLabel("Ou choisir une commune").fill("Langres");
  await page.getByRole("button", { name: "Placer le site" }).click();
  await expect.poll(async () => (await readMeasure(page, "covered")).length).toBe(3);
  const seen = await readMeasure(page, "covered");
  await expect(page).toHaveURL(/esquisse=/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => readMeasure(other, "covered")).toEqual(seen);
});

test("with multiplied travel times too, the browser's figures are those of the server", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page, "?reseau=2021");
  const covered = async () => numberOf((await readMeasure(page, "covered"))[0]);
  await expect.poll(covered).toBeGreaterThan(0);
  const before = await covered();
  await page.getByLabel("Temps de trajet", { exact: true }).selectOption("1.2");
  await expect.poll(covered).toBeLessThan(before);
  await expect(page.getByRole("main")).toContainText(/temps ×\s1,2 \(hypothèse\)/);
  await expect(page).toHaveURL(/facteur=1\.2/);
  const [onMap] = await readMeasure(page, "covered");
  await page.goto("/52?reseau=2021&facteur=1.2");
  await expect(page.getByRole("main")).toContainText(onMap ?? "?");
});

test("the announced sites open with one gesture each", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page, "?reseau=2021");
  for (const name of ["Froncles", "Nogent"])
    await page.getByRole("checkbox", { name: new RegExp(name) }).check({ force: true });
  await expect.poll(async () => (await readMeasure(page, "share"))[1]).toMatch(/^5\d,\d/);
});

test("a click on a home gives its three nearest sites, from the map's table too", async ({ page, context }) => {
  await withoutMap(context);
  await openPlanner(page);
  await page.getByLabel("Filtrer par nom").fill("Joinville");
  await page.getByRole("table").getByRole("button", { name: "Joinville", exact: true }).click();
  const choice = page.getByRole("region", { name: "Lieu, canton ou site choisi" });
  await expect(choice).toContainText("Joinville");
  await expect(choice.getByRole("listitem").filter({ hasText: /\d+\smin/ })).toHaveCount(3);
  await expect(choice.getByRole("status")).toContainText(/Itinéraire vers .+\d+\skm/);
});

/** Where a site is drawn, near a point of the screen: over it the cursor becomes a hand. */
async function findSite(page: Page, x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  for (let radius = 0; radius <= 40; radius += 5) {
    for (let turn = 0; turn < 12; turn++) {
      const at = { x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) };
      await page.mouse.move(at.x, at.y);
      await page.waitForTimeout(20);
      if ((await MAP(page).evaluate(({ style }) => style.cursor)) === "grab") return at;
    }
  }
  throw new Error(`No site is drawn near ${x}, ${y}.`);
}
