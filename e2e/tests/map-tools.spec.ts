import { createServer } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import { type Locator, test as online, type Page } from "@playwright/test";
import { expectAccessible } from "../src/expect-accessible.ts";
import { numberOf, readMeasure } from "../src/measures.ts";
import { expect, test } from "../src/offline-page.ts";
import { PLAN_IGN_PORT } from "../src/plan-ign-port.ts";

async function openMap(page: Page, search = ""): Promise<void> {
  await page.goto(`/52/carte${search}`);
  await readMeasure(page, "share");
  await expect(page.locator("[data-map] [data-ready]").first()).toBeVisible();
}

const legend = (page: Page): Locator => page.getByRole("region", { name: "Couches et légende" });
const table = (page: Page, caption: RegExp): Locator => page.getByRole("table", { name: caption });

test("what the colours say is chosen, told by the legend and kept in the address; classes too", async ({ page }) => {
  await openMap(page, "?reseau=2021&panneau=carte");
  await page.getByLabel("Couleurs de la carte").selectOption("ecart");
  await expect(legend(page)).toContainText("au moins 10\u00a0min de moins");
  await expect(page).toHaveURL(/couleurs=ecart/);
  await page.getByLabel("Couleurs de la carte").selectOption("second");
  await expect(legend(page)).toContainText("deuxième site le plus proche");

  const bounds = page.getByLabel("Bornes des classes");
  await bounds.fill("12, 40");
  await bounds.press("Enter");
  // The threshold is a bound whatever is chosen.
  await expect(legend(page)).toContainText("de 12 à 30 min");
  await expect(page).toHaveURL(/classes=12,40/);
  await bounds.fill("40, 12");
  await bounds.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "croissantes" })).toBeVisible();
  await page.getByRole("button", { name: "Classes automatiques" }).click();
  await expect(page).not.toHaveURL(/classes=/);
  await expect(legend(page)).toContainText("de 10 à 20 min");
});

test("before and after are compared by a line that the keyboard moves; the tail is listed with all its people", async ({
  page,
}) => {
  await openMap(page, "?reseau=2021&volet=50&panneau=carte");
  const slider = page.getByRole("slider", { name: /Limite entre avant/ });
  await expect(slider).toHaveValue("50");
  await expect(page.locator(".maplibregl-canvas")).toHaveCount(2);
  await slider.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/volet=47/);
  await page.getByLabel("Comparer avant et après").uncheck({ force: true });
  await expect(page.locator(".maplibregl-canvas")).toHaveCount(1);

  const tail = page.getByRole("region", { name: "Au-delà du seuil", exact: true });
  const [covered] = await readMeasure(page, "covered");
  const summary = (await tail.getByText(/habitants de/).textContent()) ?? "";
  const people = /^([\d\s\u202f]+) habitants/.exec(summary)?.[1];
  await page.goto("/52");
  // Who is listed, and who is covered, are everyone.
  await expect(page.getByRole("main")).toContainText(/168\s331/);
  expect(numberOf(people) + numberOf(covered)).toBe(168_331);
});

test("sites are studied from the table of catchments: isochrones and links, kept in the address", async ({ page }) => {
  await openMap(page, "?couleurs=bassins&panneau=carte");
  const catchments = table(page, /par site le plus proche/);
  const rows = catchments.getByRole("row");
  const people = (await rows.locator("td:nth-child(3)").allTextContents()).map(numberOf);
  expect(people.reduce((sum, each) => sum + each, 0)).toBe(168_331);
  await catchments.getByRole("button").first().click();
  await expect(page).toHaveURL(/choisis=\w+/);
  await expect(page.locator("#carte-legende")).toContainText("À 10\u00a0min ou moins d’un site étudié");
  await page.getByLabel("Itinéraires depuis les lieux").check({ force: true });
  await expect(page).toHaveURL(/trace=isochrones,itineraires/);
  await expect(page.getByText("Tracé en cours…")).toBeHidden();
  await expect(page.getByText("Le tracé n’a pas pu être calculé.")).toBeHidden();
  await page.getByRole("button", { name: /^Ne plus étudier/ }).click();
  await expect(page).not.toHaveURL(/choisis=/);
});

test("a place is found by its name with the keyboard; a measure is moved with the arrows; axe finds nothing", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openMap(page);
  // A planner sees the map and both goals before scrolling.
  for (const each of [page.locator("[data-map]"), page.getByRole("region", { name: "Les deux objectifs" })]) {
    await expect(each).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole("combobox", { name: "Chercher une commune, un canton, un site" }).focus();
  await page.keyboard.type("chateauvillain");
  // The canton has the name of its town: one list, each with its kind.
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText("Châteauvillain canton");
  await expect(page.getByRole("listbox").getByRole("option").nth(1)).toHaveText("Châteauvillain commune");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Lieu, canton ou site choisi" })).toContainText("Châteauvillain");
  await expect(page).toHaveURL(/position=11\.00\/48\.0/);
  await page.getByRole("button", { name: "Ouvrir un site ici" }).press("Enter");
  const comparison = page.getByRole("group", { name: "Comparer avec le réseau actuel" });
  await comparison.getByRole("button", { name: "Écart" }).press("Enter");
  await expect(page.locator("#carte-legende")).toContainText("au moins 10\u00a0min de moins");
  await expect(page).toHaveURL(/couleurs=ecart/);

  await page.getByRole("button", { name: "Mesurer", exact: true }).click();
  const result = page.getByRole("region", { name: "Mesure entre A et B" });
  await expect(result).toContainText(/À vol d’oiseau\s: [\d,]+\skm/);
  await expect(result).toContainText(/Par la route\s: /);
  const first = await result.getByRole("status").textContent();
  await page.getByRole("button", { name: "Point B de la mesure" }).focus();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(result.getByRole("status")).not.toHaveText(first ?? "");
  await expect(page).toHaveURL(/mesure=/);
  await expectAccessible(page);
});

test("for a meeting the map fills the screen with its figures; it leaves as a picture, and as a sheet of paper", async ({
  page,
}) => {
  await openMap(page);
  await page.getByRole("button", { name: "Plein écran" }).click();
  const meeting = page.getByRole("dialog", { name: "Carte en plein écran" });
  await expect(meeting).toContainText("10 / 17");
  await expect(meeting.getByRole("button", { name: "Quitter le plein écran" })).toBeFocused();
  const found = await new AxeBuilder({ page }).include("[role=dialog]").setLegacyMode().analyze();
  expect(found.violations).toEqual([]);
  // Moving the map changes the address: the meeting goes on.
  await meeting.getByRole("button", { name: "Zoomer", exact: true }).click();
  await expect(page).toHaveURL(/position=/);
  await expect(meeting).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(meeting).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Image (PNG)" }).click();
  expect((await download).suggestedFilename()).toBe("52-temps.png");

  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("img", { name: /Carte à imprimer/ })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
});

online(
  "Plan IGN comes only when asked for, with its name; when it falls silent the map goes on and says so",
  async ({ page }) => {
    const asked: string[] = [];
    const pixel = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==",
      "base64",
    );
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, { "Content-Type": "image/png", "Access-Control-Allow-Origin": "*" });
      response.end(pixel);
    });
    await new Promise<void>((resolve) => server.listen(PLAN_IGN_PORT, "127.0.0.1", resolve));
    try {
      await openMap(page, "?panneau=carte");
      expect(asked).toEqual([]);
      await page.getByLabel("Fond de carte").check({ force: true });
      await expect(page.getByText("© IGN-F/Géoportail – Plan IGN")).toBeVisible();
      await expect.poll(() => asked.length).toBeGreaterThan(0);
      expect(asked[0]).toMatch(/^\/wmts\?.*LAYER=GEOGRAPHICALGRIDSYSTEMS\.PLANIGNV2.*TILEMATRIXSET=PM/);
      await expect(page).toHaveURL(/fond=plan-ign/);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await page.getByRole("button", { name: "Zoomer", exact: true }).click();
    await expect(page.getByText("Le Plan IGN ne répond pas")).toBeVisible();
    await expect(page.locator("tr[data-mesure=share] td").first()).toContainText("99,8");
  },
);
