import { readFile } from "node:fs/promises";
import { expectAccessible, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

test("a prefect reads the two goals, sees the next openings, takes a figure away, presents and shares", async ({
  page,
}) => {
  await page.goto("/52/tableau-de-bord");
  const main = page.getByRole("main");
  await expect(main).toContainText(/99,8\s%\sdes\shabitants\ssont\sà\s30\sminutes\sou\smoins/);
  await expect(main).toContainText("10 sur 17");
  // All that comes after the first paint has come.
  await expect(page.getByRole("heading", { name: /Le dixième des habitants le plus éloigné/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Les trois prochaines ouvertures" })).toContainText("Joinville");
  await expect(main).not.toContainText("Calcul en cours");
  await expectAccessible(page);
  // The proof below is a person's on a laptop; on a telephone nothing is wider than the screen.
  await expectFits(page, 360, 1280);

  const figure = page.getByRole("figure", { name: /La moitié des habitants est à 9,5\smin ou moins d’un site/ });
  const csv = page.waitForEvent("download");
  await figure.getByRole("button", { name: "CSV" }).click();
  const lines = (await readFile(await (await csv).path(), "utf8")).split("\r\n");
  expect(lines[0]).toBe("\uFEFFTemps de trajet;Habitants");
  const people = lines.slice(1, -1).map((line) => Number(line.split(";")[1]));
  expect(people.reduce((sum, each) => sum + each, 0)).toBe(168_331);
  const svg = page.waitForEvent("download");
  await figure.getByRole("button", { name: "SVG" }).click();
  const drawing = await readFile(await (await svg).path(), "utf8");
  expect(drawing).toContain("La moitié des habitants");
  expect(drawing).toContain("Source");
  const png = page.waitForEvent("download");
  await figure.getByRole("button", { name: "PNG" }).click();
  expect((await readFile(await (await png).path())).subarray(1, 4).toString()).toBe("PNG");

  await page.getByLabel("Chercher un canton").fill("dizier-2");
  const found = page.getByRole("table", { name: "Cantons, leurs habitants et leurs sites" }).getByRole("rowheader");
  await expect(found).toHaveText(["Saint-Dizier-2"]);
  await expect(found.getByRole("link")).toHaveAttribute("href", /^\/52\/tableau-de-bord\/canton\/5214/);

  await page.getByRole("button", { name: "Présenter" }).click();
  const told = page.getByRole("status").filter({ hasText: "1 sur 13" });
  await expect(told).toHaveText("1 sur 13 : Tableau de bord – Haute-Marne");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("region", { name: "Ce qui manque" })).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a shared link is read only and sets two dates side by side; only a widget may be framed", async ({ page }) => {
  const shared = await page.goto("/52/tableau-de-bord?lecture=true&avec=reseau:2021&langue=en");
  expect(shared?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await expect(
    page.getByRole("figure", { name: /From “Official list of 1 August 2024” to “2021 announcement”/ }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Present" })).toHaveCount(0);
  await expect(page.getByRole("banner")).toHaveCount(0);
  const widget = await page.goto("/52/widget/cartes?scenario=zzzzzzzzzz");
  expect(widget?.headers()["content-security-policy"]).toContain("frame-ancestors *");
  await expect(page.getByRole("figure", { name: /Plus le seuil est court/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("scénario");
});
