import { readFileSync } from "node:fs";
import { expectAccessible } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

test("a colleague takes the homes away in a spreadsheet, and the figures are those of the pages", async ({ page }) => {
  await page.goto("/52/donnees");
  await page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Télécharger" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Télécharger les données/);
  await expect(page.getByRole("link", { name: /^http:.*\/api\/ogc$/ })).toBeVisible();
  await expectAccessible(page);

  const form = page.getByRole("form", { name: "Choix du fichier" });
  // The system draws boxes on their labels, over the fields themselves.
  await form.getByRole("checkbox", { name: /^Sites/ }).uncheck({ force: true });
  await form.getByRole("checkbox", { name: /^Cantons/ }).uncheck({ force: true });
  await form.getByRole("radio", { name: /^CSV français/ }).check({ force: true });
  const downloading = page.waitForEvent("download");
  await form.getByRole("button", { name: "Télécharger" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("maillage-52-2024-08-01-homes.csv");
  const [header = "", ...lines] = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  const columns = header.split(";");
  const cells = lines.map((line) => line.split(";"));
  const people = (row: readonly string[]) => Number(row[columns.indexOf("Habitants")]?.replace(",", "."));
  const covered = cells.filter((row) => row[columns.indexOf("Dans le délai")] === "oui");
  expect(covered.reduce((sum, row) => sum + people(row), 0)).toBe(167_994);
});
