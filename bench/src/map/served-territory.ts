import { gzipSync } from "node:zlib";
import type { TerritoryMapView } from "@maillage/planning";
import { packRoadNetwork } from "@maillage/road-network";
import type { Page, Route } from "@playwright/test";
import { generateTerritory } from "./generate-territory.ts";

/**
 * Puts a generated territory in place of the one that the server has, under the page's own requests: the application, its
 * server and its network of sites are the real ones. The cantons stay, for sites name them.
 */
export async function serveGeneratedTerritory(page: Page, seed: number): Promise<void> {
  let territory: ReturnType<typeof generateTerritory> | undefined;
  await page.route("**/api/trpc/**territory.map**", async (route) => {
    const answer = await route.fetch();
    const batch: { result?: { data?: TerritoryMapView } }[] = await answer.json();
    for (const { result } of batch) {
      if (result?.data === undefined || !("homes" in result.data)) continue;
      const real = result.data;
      territory = generateTerritory(seed, Object.keys(real.cantonNames));
      const communeCentres = territory.homes.map(({ id: code, ...home }) => ({ ...home, code }));
      result.data = { ...real, homes: territory.homes, communeCentres, communes: territory.communes };
    }
    await route.fulfill({ response: answer, body: JSON.stringify(batch) });
  });
  await page.route("**/road-network/*", async (route: Route) => {
    territory ??= generateTerritory(seed, []);
    await route.fulfill({
      contentType: "application/octet-stream",
      body: Buffer.from(gzipSync(packRoadNetwork(territory.network), { level: 1 })),
    });
  });
}
