/** A place that some plans open. */
export interface ComparedPlace {
  readonly id: string;
  readonly name: string;
  /** In the order of opening of each plan, from 1; null in a plan that goes without it. */
  readonly ranks: readonly (number | null)[];
}

/** The places of several plans: those that most of them open first, then in the order of opening, plan after plan. */
export function listComparedPlaces(
  plans: readonly (readonly { readonly id: string; readonly name: string }[])[],
): readonly ComparedPlace[] {
  const names = new Map(plans.flat().map(({ id, name }) => [id, name]));
  const places = [...names].map(([id, name]): ComparedPlace => {
    const ranks = plans
      .map((plan) => plan.findIndex((place) => place.id === id))
      .map((rank) => (rank < 0 ? null : rank + 1));
    return { id, name, ranks };
  });
  const planCountOf = ({ ranks }: ComparedPlace) => ranks.filter((rank) => rank !== null).length;
  // Sorting keeps the order of what is equal: that of the plans.
  return places.toSorted((a, b) => planCountOf(b) - planCountOf(a));
}
