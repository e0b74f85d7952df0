import type { CoverModel } from "../cover-model.ts";
import { buildColouringCover } from "./colouring-cover.ts";
import { buildCubeCycles } from "./cube-cycles.ts";
import { buildCoveringCode, buildKnights, buildQueens } from "./domination.ts";
import { buildMedianModel } from "./median-instance.ts";
import { buildHammingMedian, buildTorusMedian } from "./perfect-code-medians.ts";
import { buildSetCoverModel, type SetCoverInstance } from "./set-cover-instance.ts";
import { buildSteinerCover } from "./steiner-systems.ts";

/** An instance of the literature that a formula makes, with what is published of it. */
export interface LiteratureInstance {
  readonly name: string;
  readonly build: () => CoverModel;
  /** The optimum, or the best known where `isProven` is false. */
  readonly best: number;
  readonly isProven: boolean;
}

const cover = (name: string, best: number, build: () => SetCoverInstance, isProven = true): LiteratureInstance => ({
  name,
  best,
  isProven,
  build: () => buildSetCoverModel(build()),
});

const median = (
  name: string,
  best: number,
  build: () => Parameters<typeof buildMedianModel>[0],
): LiteratureInstance => ({
  name,
  best,
  isProven: true,
  build: () => buildMedianModel(build()),
});

/** 36 of them, all generated; costs and distances, to be made small. */
export const LITERATURE_INSTANCES: readonly LiteratureInstance[] = [
  cover("steiner 9", 5, () => buildSteinerCover(9)),
  cover("steiner 15", 9, () => buildSteinerCover(15)),
  cover("steiner 27", 18, () => buildSteinerCover(27)),
  cover("steiner 45", 30, () => buildSteinerCover(45)),
  cover("steiner 81", 61, () => buildSteinerCover(81)),
  cover("steiner 135", 103, () => buildSteinerCover(135)),
  cover("steiner 243", 198, () => buildSteinerCover(243)),
  cover("scpclr10", 25, () => buildColouringCover(10)),
  cover("scpclr11", 23, () => buildColouringCover(11)),
  cover("scpclr12", 23, () => buildColouringCover(12)),
  cover("scpclr13", 23, () => buildColouringCover(13)),
  cover("scpcyc06", 60, () => buildCubeCycles(6)),
  cover("scpcyc07", 144, () => buildCubeCycles(7)),
  cover("scpcyc08", 342, () => buildCubeCycles(8), false),
  cover("queens 8", 5, () => buildQueens(8)),
  cover("queens 9", 5, () => buildQueens(9)),
  cover("queens 10", 5, () => buildQueens(10)),
  cover("queens 11", 5, () => buildQueens(11)),
  cover("queens 12", 6, () => buildQueens(12)),
  cover("knights 8", 12, () => buildKnights(8)),
  cover("knights 9", 14, () => buildKnights(9)),
  cover("knights 10", 16, () => buildKnights(10)),
  cover("knights 11", 21, () => buildKnights(11)),
  cover("knights 12", 24, () => buildKnights(12)),
  cover("code 2^4", 4, () => buildCoveringCode(2, 4)),
  cover("code 2^5", 7, () => buildCoveringCode(2, 5)),
  cover("code 2^6", 12, () => buildCoveringCode(2, 6)),
  cover("code 2^7", 16, () => buildCoveringCode(2, 7)),
  cover("code 2^8", 32, () => buildCoveringCode(2, 8)),
  cover("code 3^3", 5, () => buildCoveringCode(3, 3)),
  cover("code 3^4", 9, () => buildCoveringCode(3, 4)),
  cover("code 3^5", 27, () => buildCoveringCode(3, 5)),
  median("median 2^7", 112, () => buildHammingMedian(2, 7, 16)),
  median("median 3^4", 72, () => buildHammingMedian(3, 4, 9)),
  median("median torus 5", 20, () => buildTorusMedian(5, 5)),
  median("median torus 10", 80, () => buildTorusMedian(10, 20)),
];
