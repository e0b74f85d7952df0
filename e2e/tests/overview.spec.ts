import { expect, test } from "../src/offline-page.ts";

test("the overview says where the network of 1 August 2024 stands, and names the cantons without a site", async ({
  page,
}) => {
  await page.goto("/52");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Haute-Marne");
  const main = page.getByRole("main");
  await expect(main).toContainText(/Au 1er août 2024, 99,\d\s?% des habitants sont à 30 minutes ou moins/);
  await expect(main).toContainText("7 cantons sur 17 n’ont pas d’espace France Services");
  for (const name of [
    "Chaumont-1",
    "Chaumont-2",
    "Eurville-Bienville",
    "Joinville",
    "Saint-Dizier-1",
    "Saint-Dizier-2",
    "Saint-Dizier-3",
  ]) {
    await expect(main.getByText(name, { exact: true }).first()).toBeVisible();
  }
  // Every figure says what it rests on.
  await expect(main).toContainText("réseau routier modélisé");
  await expect(main).toContainText(/erreur moyenne \d,\d\s?%/);
});

test("the announcement's network covers about a third of the people, more with its planned and studied sites", async ({
  page,
}) => {
  await page.goto("/52?reseau=2021");
  const main = page.getByRole("main");
  await expect(main).toContainText(/3\d,\d\s?% des habitants sont à 30 minutes ou moins/);
  await page.getByRole("link", { name: /Ouvrir aussi les sites annoncés/ }).click();
  await expect(main).toContainText(/ce serait 5\d,\d\s?%/);
});

test("the threshold is chosen without JavaScript", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  await page.goto("/52");
  await page.getByLabel("Seuil de temps de trajet").fill("20");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/seuil=20/);
  await expect(page.getByRole("main")).toContainText(/des habitants sont à 20 minutes ou moins/);
  await page.close();
});

test("travel times are multiplied without JavaScript; every figure then says so, on the map too", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  await page.goto("/52?reseau=2021");
  const main = page.getByRole("main");
  await expect(main).toContainText("36,4");
  await expect(main).not.toContainText(/temps ×\s1,2/);
  await page.getByLabel("Temps de trajet", { exact: true }).selectOption("1.2");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/facteur=1\.2/);
  await expect(main).toContainText(/temps ×\s1,2 \(hypothèse\)/);
  await expect(main).not.toContainText("36,4");
  await expect(page.getByRole("link", { name: "Voir sur la carte" })).toHaveAttribute("href", /facteur=1\.2/);
  await page.close();
});

test("the interface is wholly in English after the switch, and stays so", async ({ page }) => {
  await page.goto("/52");
  await page
    .getByRole("link", { name: "English" })
    .or(page.getByRole("button", { name: "English" }))
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("main")).toContainText(/of people|of the people|of inhabitants/);
  await expect(page.getByRole("main")).not.toContainText(/habitants|cantons sur|réseau routier/);
  await page.goto("/52/carte");
  await expect(page.getByRole("main")).not.toContainText(/habitants|Proposer/);
});

test.describe("what does not exist is said so, with a way out", () => {
  for (const path of ["/75", "/52/inconnu"]) {
    test(path, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    });
  }
});

test("a link to a network that is not there says so, and shows the latest", async ({ page }) => {
  await page.goto("/52?reseau=1999");
  await expect(page.getByRole("main")).toContainText("1999");
  await expect(page.getByRole("main")).toContainText("Au 1er août 2024");
});

test("the health of the service is told as JSON", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(await response.json()).toMatchObject({ status: "ok", database: "ok", territories: 1 });
});

test("software for maps finds the layers, with links to where it asked", async ({ request, baseURL }) => {
  const landing = await request.get("/api/ogc");
  expect(await landing.json()).toMatchObject({
    links: expect.arrayContaining([expect.objectContaining({ rel: "data" })]),
  });
  const answer = await request.get("/api/ogc/collections/52-sites/items?limit=5");
  expect(answer.headers()["content-type"]).toBe("application/geo+json");
  const { numberMatched, links } = await answer.json();
  expect(numberMatched).toBe(18);
  const next = links.find(({ rel }: { rel: string }) => rel === "next");
  expect(next.href).toBe(`${baseURL}/api/ogc/collections/52-sites/items?limit=5&offset=5`);
});
