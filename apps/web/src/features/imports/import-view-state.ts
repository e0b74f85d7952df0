import { parseAsStringLiteral } from "nuqs";

export const PREVIEW_TABS = ["changes", "repairs", "issues", "warnings", "rows", "map"] as const;
export type PreviewTab = (typeof PREVIEW_TABS)[number];

/** What the address of an import says: the tab of its preview that is open. */
export const importViewParsers = { onglet: parseAsStringLiteral(PREVIEW_TABS) };
