/** What a file may ask of the machine before it is refused. Wide enough for every official file, a wall for a trap. */
export interface SourceLimits {
  /** Of all that an archive unpacks to, archives inside included. Filosofi 2021 unpacks to 0.5 GB, BD TOPO to some. */
  readonly expandedBytesMax: number;
  /** How many times larger than its archive a member may become, once past {@link freeExpandedBytes}. Zeros compress 1,000 times, tables 5 to 50. */
  readonly expansionRatioMax: number;
  /** Below this a ratio means nothing: a sheet of one repeated word is small anyway. */
  readonly freeExpandedBytes: number;
  readonly membersMax: number;
  /** Archives within archives: INSEE puts some in others. */
  readonly archiveDepthMax: number;
  readonly columnsMax: number;
  /** Of one cell. Outlines of cantons are sometimes given in a cell. */
  readonly cellCharactersMax: number;
}

export const SOURCE_LIMITS: SourceLimits = {
  expandedBytesMax: 8 * 1024 ** 3,
  expansionRatioMax: 200,
  freeExpandedBytes: 32 * 1024 ** 2,
  membersMax: 2_000,
  archiveDepthMax: 2,
  columnsMax: 4_096,
  cellCharactersMax: 16 * 1024 ** 2,
};
