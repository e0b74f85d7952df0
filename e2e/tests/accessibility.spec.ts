import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../src/offline-page.ts";

const PAGES = ["/52", "/52?reseau=2021&esquisse=ajout:a1,5.139,48.447", "/52/carte", "/accessibilite", "/75"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of PAGES) {
    test(`${path} has no violation that axe can find, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (path.startsWith("/52/carte")) await expect(page.locator('tr[data-mesure="share"] td').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`),
      ).toEqual([]);
    });
  }
}

for (const width of [360, 2560]) {
  for (const path of ["/52", "/52/carte"]) {
    test(`${path} fits a screen ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
