import { expectAccessibleInBothThemes, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

const PAGES = ["/52", "/52?reseau=2021&esquisse=ajout:a1,5.139,48.447", "/52/carte", "/accessibilite", "/75"];

for (const path of PAGES) {
  test(`${path} has no violation that axe can find, light and dark, and fits 360 and 2560 px`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path.startsWith("/52/carte")) await expect(page.locator('tr[data-mesure="share"] td').first()).toHaveText(/\d/);
    await expectAccessibleInBothThemes(page);
    await expectFits(page, 360, 2560);
  });
}
