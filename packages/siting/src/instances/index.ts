export type { CoverModel, CoverSolution } from "../cover-model.ts";
export type { LargeSolveOptions } from "../large/plan-search.ts";
export { solveLarge } from "../large/solve-large.ts";
export { LITERATURE_INSTANCES, type LiteratureInstance } from "./literature.ts";
export { buildMedianModel, type MedianInstance } from "./median-instance.ts";
export { InvalidInstanceError } from "./number-stream.ts";
export { readPmed } from "./read-pmed.ts";
export { readScp } from "./read-scp.ts";
export { buildSetCoverModel, type SetCoverInstance } from "./set-cover-instance.ts";
