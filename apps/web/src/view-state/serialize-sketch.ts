import type { SiteChange } from "@maillage/planning/scenario";
import { escapeSketchText } from "./escape-sketch-text.ts";
import { roundDegrees } from "./round-degrees.ts";
import { FORMAT_WORDS, type SketchedChange, STATUS_VERBS, STATUS_WORDS } from "./sketch-words.ts";

/**
 * The text form of unsaved changes, for an address: one entry a change, joined by semicolons, in French words.
 *
 * ```
 * ajout:a1,5.1234,48.4321,canton=5205;deplacement:2069,5.2,48.1;fermeture:297,date=2027-01-01,note=bail rompu
 * ouverture:2426;prevision:a1;etude:a1;fusion:2069,297,318;fiche:2069,champs={"agents"*3A3}
 * ```
 *
 * Every entry may end with `annee=`, `cout=` (euros) and `note=`. Inside a text, what parts entries and values is written
 * `*` and two hexadecimal digits. Degrees keep 5 decimals.
 */
export function serializeSketch(changes: readonly SketchedChange[]): string {
  return changes.map(serializeChange).join(";");
}

function serializeChange(change: SketchedChange): string {
  const { comment, year, costEuros } = change;
  return [
    ...serializeAct(change),
    ...named("annee", year === null ? undefined : String(year)),
    ...named("cout", costEuros === null ? undefined : String(costEuros)),
    ...named("note", comment ?? undefined),
  ].join(",");
}

/** The verb and the site, then what stands by its place, then what is named. */
function serializeAct(change: SiteChange): readonly string[] {
  const site = escapeSketchText(change.siteId);
  switch (change.kind) {
    case "add-site":
      return [
        `ajout:${site}`,
        ...degreesOf(change),
        ...named("canton", change.cantonCode),
        ...named("statut", change.status === "labelled" ? undefined : STATUS_WORDS[change.status]),
        ...named("format", change.format === "fixed" ? undefined : FORMAT_WORDS[change.format]),
        ...named("nom", change.name ?? undefined),
        ...named("champs", change.fields && JSON.stringify(change.fields)),
      ];
    case "move-site":
      return [`deplacement:${site}`, ...degreesOf(change), ...named("canton", change.cantonCode)];
    case "set-status":
      return [`${STATUS_VERBS[change.status]}:${site}`, ...named("date", change.date ?? undefined)];
    case "merge-sites":
      return [
        `fusion:${site}`,
        ...change.mergedSiteIds.map(escapeSketchText),
        ...named("date", change.date ?? undefined),
      ];
    case "edit-site":
      return [`fiche:${site}`, ...named("champs", JSON.stringify(change.fields))];
  }
}

function named(name: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${name}=${escapeSketchText(text)}`];
}

function degreesOf({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }): string[] {
  return [String(roundDegrees(longitude)), String(roundDegrees(latitude))];
}
