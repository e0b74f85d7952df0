import type { CSSProperties } from "react";
import type { SchemeColour } from "../../map/travel-time-colours.ts";

/** Both schemes' colours go with the element; the style sheet takes the one in force. */
export function schemeStyle(colour: SchemeColour | undefined): CSSProperties {
  return (colour === undefined ? {} : { "--light": colour.light, "--dark": colour.dark }) as CSSProperties;
}
