/**
 * Colours of files opened elsewhere: those of the platform's light map, so that a picture made in QGIS and one made here
 * say the same. Blues within the threshold, orange then red beyond: the pair that colour blindness keeps apart.
 */
export const LAYER_COLOURS = {
  within: ["#0b3c8c", "#2f7fc1", "#86c0e6"],
  beyond: ["#f59c3c", "#a8260b"],
  unreachable: "#1a1a1a",
  canton: "#6a6a6a",
  cantonWithoutSite: "#8e4a9e",
  cantonUnsure: "#c9a3d2",
  isochrones: ["#00504a", "#3f8f86", "#9fd0c9"],
  site: "#000091",
  notCounted: "#929292",
  opened: "#18753c",
  closed: "#ce0500",
  changed: "#b34000",
} as const;
