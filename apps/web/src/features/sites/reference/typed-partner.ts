import { normalisePartnerName } from "@maillage/planning/partner-reference";
import type { ReferencePartner } from "@maillage/planning/reference-partners";

/** A national partner as typed. */
export interface TypedPartner {
  readonly name: string;
  readonly shortName: string;
  /** One a line. */
  readonly otherNames: string;
  readonly since: string;
  readonly until: string;
}

/** The fields that are wrong; the form says at each what to do. */
export interface TypedPartnerProblems {
  readonly name: boolean;
  readonly since: boolean;
  readonly until: boolean;
}

/** The fields of a form that show a partner, or a new one. */
export function typePartner(partner: ReferencePartner | undefined): TypedPartner {
  if (partner === undefined) return { name: "", shortName: "", otherNames: "", since: "", until: "" };
  const { name, shortName, otherNames, since, until } = partner;
  return {
    ...{ name, since, shortName: shortName === name ? "" : shortName },
    ...{ otherNames: otherNames.join("\n"), until: until ?? "" },
  };
}

/** The partner as the list keeps it, or what is wrong. A short name left blank is the name. */
export function readPartner(
  typed: TypedPartner,
  former: ReferencePartner | undefined,
  others: readonly ReferencePartner[],
): { readonly partner: ReferencePartner } | { readonly problems: TypedPartnerProblems } {
  const name = normalisePartnerName(typed.name);
  const problems = {
    name: name === "",
    since: typed.since === "",
    until: typed.until !== "" && typed.until <= typed.since,
  };
  if (problems.name || problems.since || problems.until) return { problems };
  const otherNames = typed.otherNames.split("\n").map(normalisePartnerName);
  return {
    partner: {
      id: former?.id ?? makePartnerId(name, others),
      name,
      shortName: normalisePartnerName(typed.shortName) || name.slice(0, 60),
      otherNames: [...new Set(otherNames.filter((each) => each !== ""))],
      since: typed.since,
      until: typed.until === "" ? null : typed.until,
      isAnnounced: former?.isAnnounced ?? false,
    },
  };
}

/** `urssaf`, or `urssaf-2` when there is one: what addresses hold. */
function makePartnerId(name: string, others: readonly ReferencePartner[]): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug =
    plain
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 60) || "partenaire";
  const taken = new Set(others.map(({ id }) => id));
  let id = slug;
  for (let rank = 2; taken.has(id); rank++) id = `${slug}-${rank}`;
  return id;
}
