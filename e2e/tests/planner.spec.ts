import type { Locator, Page } from "@playwright/test";
import { numberOf, readMeasure } from "../src/measures.ts";
import { expect, test } from "../src/offline-page.ts";

const MAP = (page: Page): Locator => page.locator(".maplibregl-canvas");

/** Opens the planner's map and waits until the worker has answered. */
async function openPlanner(page: Page, search = ""): Promise<void> {
  await page.goto(`/52/carte${search}`);
  await readMeasure(page, "share");
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

test("a site proposed with the mouse changes the figures; dragged, they follow; removed, they are as before", async ({
  page,
}) => {
  await openPlanner(page, "?reseau=2021");
  const before = await readMeasure(page, "covered");
  expect(before).toHaveLength(1);

  await page.getByRole("button", { name: "Proposer un site" }).click();
  const box = await MAP(page).boundingBox();
  if (box === null) throw new Error("the map has no box");
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.75);
  const proposals = page.getByRole("list", { name: "Sites proposés" });
  await expect(proposals.getByRole("listitem")).toHaveCount(1);
  await expect.poll(async () => numberOf((await readMeasure(page, "covered"))[2])).toBeGreaterThan(0);
  const [base, proposed, gained] = await readMeasure(page, "covered");
  expect(base).toBe(before[0]);
  expect(numberOf(proposed) - numberOf(base)).toBe(numberOf(gained));

  const marker = page.locator(".maplibregl-marker").first();
  const from = await marker.boundingBox();
  if (from === null) throw new Error("the marker has no box");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y - 160, { steps: 12 });
  await page.mouse.up();
  await expect.poll(async () => (await readMeasure(page, "covered"))[1]).not.toBe(proposed);

  await page.getByRole("button", { name: /Retirer/ }).click();
  await expect.poll(() => readMeasure(page, "covered")).toEqual(before);
});

test("the whole journey is possible with the keyboard alone", async ({ page }) => {
  await openPlanner(page, "?reseau=2021");
  const picker = page.getByLabel("Ou choisir une commune");
  await picker.focus();
  await page.keyboard.type("Joinville");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Placer le site" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Sites proposés" })).toContainText("Joinville");
  await expect.poll(async () => numberOf((await readMeasure(page, "covered"))[2])).toBeGreaterThan(5_000);
  const [, withProposal] = await readMeasure(page, "covered");

  // The proposal itself is moved with the arrows.
  const marker = page.locator(".maplibregl-marker").first();
  await marker.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await readMeasure(page, "covered"))[1]).not.toBe(withProposal);

  const remove = page.getByRole("button", { name: /Retirer/ });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await readMeasure(page, "covered")).length).toBe(1);
});

test("in a town shared by cantons, the planner says which one the site would serve", async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Ou choisir une commune").fill("Saint-Dizier");
  await page.getByRole("button", { name: "Placer le site" }).click();
  const cantons = async () => (await readMeasure(page, "cantons"))[1]?.replaceAll(/\s/g, "");
  await expect.poll(cantons).toBe("10/17");
  await page.getByRole("list", { name: "Sites proposés" }).getByRole("combobox").selectOption("Saint-Dizier-2");
  await expect.poll(cantons).toBe("11/17");
});

test("a link reproduces what was seen: network, threshold and proposal", async ({ page, context }) => {
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

test("with multiplied travel times too, the browser's figures are those of the server", async ({ page }) => {
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

test("the announced sites open with one gesture each", async ({ page }) => {
  await openPlanner(page, "?reseau=2021");
  for (const name of ["Froncles", "Nogent"])
    await page.getByRole("checkbox", { name: new RegExp(name) }).check({ force: true });
  await expect.poll(async () => (await readMeasure(page, "share"))[1]).toMatch(/^5\d,\d/);
});

test("a click on a home gives its three nearest sites, from the map's table too", async ({ page }) => {
  await openPlanner(page);
  await page.getByLabel("Filtrer par nom").fill("Joinville");
  await page.getByRole("table").getByRole("button", { name: "Joinville", exact: true }).click();
  const choice = page.getByRole("region", { name: "Lieu, canton ou site choisi" });
  await expect(choice).toContainText("Joinville");
  await expect(choice.getByRole("listitem").filter({ hasText: /\d+\smin/ })).toHaveCount(3);
  await expect(choice.getByRole("status")).toContainText(/Itinéraire vers .+\d+\skm/);
});
