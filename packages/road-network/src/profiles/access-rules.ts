/** What a value of an access tag means to a profile. `unsaid`: no tag; `other`: a value the profile has no word for. */
export type Access = "unsaid" | "open" | "ends" | "closed" | "other";

export interface AccessRules {
  readonly accessOpen: ReadonlySet<string>;
  /** For those who start or end their trip there. */
  readonly accessEndsOnly: ReadonlySet<string>;
  readonly accessClosed: ReadonlySet<string>;
}

/** The meaning of a value; in a list (`private;customers`) the most permissive counts. */
export function accessOf(value: string | undefined, rules: AccessRules): Access {
  if (value === undefined) return "unsaid";
  if (!value.includes(";")) return accessOfOne(value, rules);
  const parts = value.split(";").map((part) => accessOfOne(part.trim(), rules));
  for (const access of ["open", "ends", "other"] as const) if (parts.includes(access)) return access;
  return "closed";
}

function accessOfOne(value: string, rules: AccessRules): Access {
  if (rules.accessOpen.has(value)) return "open";
  if (rules.accessEndsOnly.has(value)) return "ends";
  return rules.accessClosed.has(value) ? "closed" : "other";
}
