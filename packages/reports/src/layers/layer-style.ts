import type { LayerText } from "./layer.ts";

/** How a layer is drawn: one colour, a colour for each value of a field, or a colour for each range of it. Colours are `#rrggbb`. */
export type LayerStyle =
  | { readonly kind: "single"; readonly colour: string }
  | { readonly kind: "categories"; readonly field: string; readonly categories: readonly StyleCategory[] }
  | {
      readonly kind: "ranges";
      readonly field: string;
      /** In increasing order: each holds what is above the one before and `<=` its own end; the last has no end. */
      readonly ranges: readonly StyleRange[];
      /** Of features without a value. */
      readonly none: { readonly colour: string; readonly title: LayerText };
    };

export interface StyleCategory {
  readonly value: string | number | boolean;
  readonly colour: string;
  readonly title: LayerText;
}

export interface StyleRange {
  readonly upTo: number | null;
  readonly colour: string;
  readonly title: LayerText;
}
