/** What the reader chose on the map or in a table. */
export type Selection =
  | { readonly kind: "home"; readonly home: number }
  | { readonly kind: "site"; readonly id: string }
  /** Several codes where a shape stands for a town shared by cantons; `code` is the one shown. */
  | { readonly kind: "canton"; readonly code: string; readonly codes: readonly string[] };
