import type { Translate } from "../../../i18n/translate.ts";
import { CATCHMENT_COLOURS, NO_CATCHMENT_COLOUR } from "../../../map/catchment-colours.ts";
import { DIFFERENCE_CLASSES } from "../../../map/difference-classes.ts";
import type { ColouredClass, SchemeColour } from "../../../map/travel-time-colours.ts";
import { travelTimeLabel } from "../../../map/travel-time-label.ts";
import type { Colouring } from "../../../view-state/map-tools-parsers.ts";

/** The key to the colours of homes: the same on the page and on a picture of the map. */
export interface HomesKey {
  readonly title: string;
  /** What else there is to know of the colours. */
  readonly note: string | undefined;
  readonly entries: readonly KeyEntry[];
}

export interface KeyEntry {
  readonly id: string;
  readonly colour: SchemeColour;
  readonly label: string;
}

export function buildHomesKey(colouring: Colouring, classes: readonly ColouredClass[], t: Translate): HomesKey {
  const title = t(`mapTools.keyTitle.${colouring}`);
  switch (colouring) {
    case "ecart":
      return {
        title,
        note: undefined,
        entries: DIFFERENCE_CLASSES.map(({ id, colour }) => ({ id, colour, label: t(`mapTools.difference.${id}`) })),
      };
    case "bassins":
      return {
        title,
        note: t("mapTools.catchmentKey"),
        entries: [{ id: "unreachable", colour: NO_CATCHMENT_COLOUR, label: t("common.unreachable") }],
      };
    default:
      return {
        title,
        note: undefined,
        entries: classes.map(({ timeClass, colour }) => ({
          id: timeClass.id,
          colour,
          label: travelTimeLabel(timeClass, t),
        })),
      };
  }
}

/** Colour of a site's catchment, by its index in the palette. */
export function catchmentColour(index: number | undefined): SchemeColour {
  return CATCHMENT_COLOURS[index ?? -1] ?? NO_CATCHMENT_COLOUR;
}
