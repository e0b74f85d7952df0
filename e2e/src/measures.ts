import { expect, type Page } from "@playwright/test";

/** The measures of the planner's panel, by the identifier of their row. */
export type Measure = "share" | "covered" | "cantons" | "borderline" | "meanSeconds" | "medianSeconds" | "p90Seconds";

/** What a row shows: the network as it is, then, when something is proposed, the scenario and the difference. */
export async function readMeasure(page: Page, measure: Measure): Promise<string[]> {
  const cells = page.locator(`tr[data-mesure="${measure}"] td`);
  // Until the worker has answered, figures are only places kept for them.
  await expect(cells.first()).toContainText(/\d/);
  return await cells.allTextContents();
}

/** A figure as French or English typography writes it: narrow spaces between thousands, a comma or a point. */
export function numberOf(text: string | undefined): number {
  return Number(
    (text ?? "")
      .replaceAll(/[^\d,.+−-]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );
}
