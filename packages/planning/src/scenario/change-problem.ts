/**
 * Why a change did not do all that it says. Nothing is thrown: the other changes are applied, the problem is told beside
 * the figures, and the change stays in its list until its author removes it.
 */
export type ChangeProblem = UnknownSiteProblem | DuplicateSiteProblem | MergeProblem | CantonNotThereProblem;

interface ProblemOfChange {
  /** Index of the change in the list that was applied. */
  readonly change: number;
  /** The site that the problem is about. */
  readonly siteId: string;
}

/** Neither the network nor an earlier change has this site: nothing is done to it. */
interface UnknownSiteProblem extends ProblemOfChange {
  readonly kind: "unknown-site";
}

/** The network or an earlier change has a site of this id already: it is not added again. */
interface DuplicateSiteProblem extends ProblemOfChange {
  readonly kind: "duplicate-site";
}

/**
 * A site is merged into itself, is closed already, or would be merged into a closed one: it is left as it was. The other
 * sites of the same merge are merged.
 */
interface MergeProblem extends ProblemOfChange {
  readonly kind: "merge-with-itself" | "merge-of-closed-site" | "merge-into-closed-site";
}

/** The site is said to serve a canton that is not where it stands: it stands there, without that canton. */
interface CantonNotThereProblem extends ProblemOfChange {
  readonly kind: "canton-not-there";
  readonly cantonCode: string;
  /** Null out of the territory. */
  readonly communeName: string | null;
  /** Those of the commune; empty out of the territory. */
  readonly cantonCodes: readonly string[];
}
