import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";
import { SOURCES_PORT } from "../src/sources-port.ts";

/* The server's data folder is shared with the other specs: what is imported is undone at the end, whatever happens. */

const CANTONS = join(import.meta.dirname, "../../data/haute-marne/cantons.csv");
const LIST = join(import.meta.dirname, "../../data/haute-marne/sites-2024-08-01.csv");

/**
 * The embedded list as someone would send it back from a spreadsheet: semicolons, Windows-1252, decimal commas, a word where
 * a number is expected, Auberive lost, and a site in Joinville, whose canton has none.
 */
function damage(): Buffer {
  const [header = "", , ...lines] = readFileSync(LIST, "utf8").trim().split(/\r?\n/);
  const joinville =
    "9001,France services Joinville,1 rue Neuve,52250,Joinville,5.139,48.443,Principal,Fixe,Espace labellisé 01/12/2024,09:00 - 17:00,,,,,,Non";
  const rows = [...lines, joinville].map((line, rank) => {
    const cells = line.split(",");
    const column = header.split(",").indexOf("latitude");
    return cells
      .map((cell, each) => (rank === 3 && each === column ? "quarante-huit" : cell.replace(/^(\d+)\.(\d+)$/, "$1,$2")))
      .join(";");
  });
  return Buffer.from([header.replaceAll(",", ";"), ...rows].join("\r\n"), "latin1");
}

async function undoAll(request: APIRequestContext): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ territory: "52" }));
  const listed = await request.get(`/api/trpc/dataset.versions?input=${input}`);
  const versions: { id: string; state: string }[] = (await listed.json()).result.data;
  for (const { id } of versions.filter(({ state }) => state !== "undone")) {
    await request.post("/api/trpc/dataset.undo", { data: { id } });
  }
}
test.afterAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await undoAll(request);
  await request.dispose();
});

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name });

test("an analyst imports a damaged list: recognised, repaired, previewed, accepted, seen, undone", async ({ page }) => {
  await page.goto("/52/donnees");
  await page
    .getByLabel("Fichiers à importer")
    .setInputFiles({ name: "liste-fs-20241201.csv", mimeType: "text/csv", buffer: damage() });
  await page.waitForURL(/\/donnees\/imports\/[a-z0-9]{10}/);
  const main = page.getByRole("main");
  await expect(main).toContainText(/Nous avons reconnu\s: Liste des structures France Services/);
  await expect(main).toContainText("Windows-1252 · point-virgule");

  // What is refused is first, with its remedy; the file to send back has the same row.
  const refused = page.getByRole("table", { name: "Lignes refusées" }).getByRole("row", { name: /quarante-huit/ });
  await expect(refused).toContainText("latitude");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger les refus (CSV)" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toMatch(/quarante-huit/);

  await tab(page, /^Réparations/).click();
  await expect(main).toContainText("Virgules décimales");
  await expect(page).toHaveURL(/onglet=repairs/);
  await tab(page, /^Changements/).click();
  await expect(page.getByRole("row", { name: /nouveau.*Joinville/i })).toBeVisible();
  await expectAccessible(page);
  await expect(main).toContainText(/Cantons qui auraient désormais un site\s: Joinville/);

  // Left halfway, found again.
  await page.goto("/52/donnees");
  await page.getByRole("link", { name: "Reprendre l’import de liste-fs-20241201.csv" }).click();
  const accept = page.getByRole("button", { name: "Accepter et écrire" });
  await expect(accept).toBeDisabled();
  await page.getByText("Les garder tels quels").click();
  await accept.click();
  await expect(main).toContainText("Import terminé");

  await page.goto("/52");
  await expect(main).toContainText("Joinville");
  await expect(page.getByRole("main")).toContainText("1er décembre 2024");

  await page.goto("/52/donnees");
  // The latest first: an earlier run may have left others, undone.
  const versions = page.getByRole("list", { name: "Versions des données" });
  const entry = versions.getByRole("listitem").filter({ hasText: "1er décembre 2024" }).first();
  await expect(entry).toContainText(/en vigueur/i);
  await expect(entry).toContainText(/Ce qui a changé\s: 1 nouveau/);
  await entry.getByRole("button", { name: /^Annuler cet import/ }).click();
  await entry.getByRole("button", { name: "Confirmer l’annulation" }).click();
  await expect(entry).toContainText(/annulée/i);
  // The import keeps its page, which says what became of it.
  await entry.getByRole("link", { name: /^Page de l’import/ }).click();
  await expect(main).toContainText("Import annulé");
  await page.goto("/52");
  await expect(main).not.toContainText("1er décembre 2024");
});

/** The official list of cantons, from a server that stands for INSEE's under its name; until `close` is called. */
async function serveCantons(): Promise<{ close: () => void }> {
  const [, ...cantons] = readFileSync(CANTONS, "utf8").trim().split(/\r?\n/);
  const rows = cantons.map((line) => {
    const [code = "", name = ""] = line.split(",");
    return `${code},52,44,1,,0,${name.toUpperCase()},${name},${name},C`;
  });
  const text = ["CAN,DEP,REG,COMPCT,BURCENTRAL,TNCC,NCC,NCCENR,LIBELLE,TYPECT", ...rows].join("\n");
  const server = createServer((request, response) => {
    const isThere = request.url?.startsWith("/www.insee.fr/") === true && request.url.endsWith("/v_canton_2025.csv");
    response.writeHead(isThere ? 200 : 404).end(isThere ? text : "");
  });
  await new Promise<void>((listening) => server.listen(SOURCES_PORT, "127.0.0.1", listening));
  return { close: () => server.close() };
}

test("official data are fetched with a button, checked and given up; what is no table is refused in words, and a road file is shown its place", async ({
  page,
}) => {
  const producers = await serveCantons();
  await page.goto("/52/donnees");
  await page
    .getByText(/^À récupérer/)
    .first()
    .click();
  await page.getByRole("button", { name: "Tout décocher" }).click();
  await page.getByRole("checkbox", { name: /^Cantons \(COG\)/ }).press("Space");
  await page.getByRole("button", { name: "Récupérer les données officielles" }).click();
  await expect(page.getByRole("main")).toContainText("toutes les sources demandées sont là");
  producers.close();
  await page.getByRole("link", { name: "Vérifier et accepter : Cantons (COG)" }).click();
  await expect(page.getByRole("main")).toContainText("Cantons (Code officiel géographique), millésime 2025");
  await page.getByRole("button", { name: "Abandonner l’import" }).click();
  await expect(page.getByRole("main")).toContainText("Import abandonné");

  await page.goto("/52/donnees");
  const field = page.getByLabel("Fichiers à importer");
  await field.setInputFiles({
    name: "champagne.osm.pbf",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("x"),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("est un extrait de routes");
  await field.setInputFiles({
    name: "page.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("<!doctype html><title>404</title>"),
  });
  await page.waitForURL(/\/donnees\/imports\//);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("« page.csv » n’a pas pu être importé");
});
