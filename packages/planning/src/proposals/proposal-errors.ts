import { PlatformError } from "@maillage/errors";
import type { PeopleGroup } from "../analysis/equity/home-traits.ts";
import type { StudyKind } from "./study-queries.ts";

/** A rule names a site or a candidate that is neither in the network nor among the places to choose from. */
export class UnknownCandidateError extends PlatformError {
  readonly code = "planning/unknown-candidate";

  constructor(id: string) {
    super(`"${id}" is neither a site of the network nor one of the candidates.`, { id });
  }
}

/** No search of this id was started, or its answer was let go to make room for later ones. */
export class UnknownProposalError extends PlatformError {
  readonly code = "planning/unknown-proposal";

  constructor(id: string) {
    super(`There is no proposal ${id}: ask for it again.`, { id });
  }
}

/** As many searches run as this machine bears. */
export class ProposalsBusyError extends PlatformError {
  readonly code = "planning/proposals-busy";

  constructor(running: number) {
    super(`${running} searches run already: wait for one to end, or stop it.`, { running });
  }
}

/** A weight is put on people whom the homes loaded do not tell apart. `told` are those they do. */
export class UntoldPriorityError extends PlatformError {
  readonly code = "planning/untold-priority";

  constructor(group: PeopleGroup, told: readonly PeopleGroup[]) {
    super(`The homes loaded do not tell ${group}.`, { group, told });
  }
}

/** None of the communes of a list is in the territory. */
export class NoPriorityCommuneError extends PlatformError {
  readonly code = "planning/no-priority-commune";

  constructor(name: string, communeCount: number) {
    super(`None of the ${communeCount} communes of "${name}" is in the territory.`, { name, communeCount });
  }
}

/** A place with several formats is imposed, and which of them is not said. */
export class CandidateFormatNeededError extends PlatformError {
  readonly code = "planning/candidate-format-needed";

  constructor(id: string, ids: readonly string[]) {
    super(`"${id}" may open as ${ids.join(" or ")}: one has to be told.`, { id, ids });
  }
}

/** What a question counts besides capacities, which count people once, one by one, within one time. */
export type CapacityClash = "threshold" | "sites-per-home" | "priorities";

/** People cannot be counted while sites have room, and otherwise too. */
export class CapacityClashError extends PlatformError {
  readonly code = "planning/capacity-clash";

  constructor(clash: CapacityClash) {
    super(`Capacities do not go with what the question counts: ${clash}.`, { clash });
  }
}

/** Why a study does not go with a question. */
export type StudyClash = "closures" | "capacity" | "shared-towns" | "time-quantile";

/** A study that opens sites one after the other is asked of a question that cannot be cut into steps. */
export class StudyClashError extends PlatformError {
  readonly code = "planning/study-clash";

  constructor(study: StudyKind, clash: StudyClash) {
    super(`The study "${study}" does not go with the question: ${clash}.`, { study, clash });
  }
}

/** A file of possible places is larger than such files are. */
export class CandidatesFileTooBigError extends PlatformError {
  readonly code = "planning/candidates-file-too-big";

  constructor(fileName: string, byteCountMax: number) {
    super(`"${fileName}" is over ${byteCountMax} bytes.`, { fileName, byteCountMax });
  }
}

/** Neither the columns of a file nor its shapes say where its places are. */
export class CandidateColumnsMissingError extends PlatformError {
  readonly code = "planning/candidate-columns-missing";

  constructor(fileName: string, headers: readonly string[]) {
    super(`"${fileName}" has no longitude, no latitude and no shape.`, { fileName, headers });
  }
}

/** More places than a question takes. */
export class TooManyCandidatesError extends PlatformError {
  readonly code = "planning/too-many-candidates";

  constructor(count: number, countMax: number) {
    super(`${count} places are more than ${countMax}.`, { count, countMax });
  }
}
