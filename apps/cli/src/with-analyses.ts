import { type Bilingual, french } from "@maillage/errors";
import type { CandidateRow } from "@maillage/official-data";
import {
  type AnalysisQuestions,
  type AnalysisSubjectQuery,
  buildCoverageGround,
  buildFileAnalyses,
  buildFileCandidates,
  FILES_QUESTION,
  type FileState,
  type ProposalQuery,
  type ProposalView,
  type ProposeOptions,
  proposeFromFiles,
  type SearchOptions,
  type StudyProgressView,
  type StudyQuery,
  type StudyView,
  studyFromFiles,
} from "@maillage/planning";
import { COST_EUROS_DEFAULT } from "@maillage/planning/proposal-queries";
import type { SiteChange } from "@maillage/planning/scenario";
import type { AnalysisOptions } from "./analysis-options.ts";
import { dateOf } from "./date-option.ts";
import { describeUnknownCantons } from "./describe-coverage.ts";
import { findRunBasis, runSubjectOf } from "./find-run-basis.ts";
import { openNetwork } from "./open-network.ts";
import { withPlanning } from "./open-planning-for.ts";
import { assertSitesSnapped } from "./place-off-road.ts";
import { readChangesFile } from "./read-changes-file.ts";
import { readCoverageFiles } from "./read-coverage-files.ts";
import { listCountedPlaces } from "./run-coverage-analyses/counted-places.ts";
import { snapPoints } from "./snap-points.ts";
import type { Terminal } from "./terminal.ts";
import { thresholdOf } from "./threshold-option.ts";
import { timeFactorsOf } from "./time-factor-options.ts";
import { UsageError } from "./usage-error.ts";

/** Where to ask, and the part of every question that the options give. */
export interface OpenAnalyses {
  readonly analyses: AnalysisQuestions;
  /** Proposes among these places; among the town halls when they are null, which files have none of. */
  readonly propose: (
    query: ProposalQuery,
    candidates: readonly CandidateRow[] | null,
    options: ProposeOptions,
  ) => Promise<ProposalView>;
  /** Studies such a question, likewise. */
  readonly study: (
    query: StudyQuery,
    candidates: readonly CandidateRow[] | null,
    options: SearchOptions<StudyProgressView>,
  ) => Promise<StudyView>;
  readonly question: AnalysisSubjectQuery;
  /** The mode that the roads are of. */
  readonly profile: string;
  /** Why nothing is said of cantons, when files do not tell them. */
  readonly cantonsNotKnown: Bilingual | null;
}

const CANDIDATES_MISSING = new UsageError({
  fr: french`Donnez --candidates : des fichiers ne disent pas où sont les mairies.`,
  en: "Give --candidates: files do not tell where town halls are.",
});

/**
 * Runs with the analyses of what the options name: a territory of the database, or files.
 *
 * @throws {UsageError} when they name neither, or both.
 */
export async function withAnalyses<Result>(
  options: AnalysisOptions,
  terminal: Terminal,
  use: (open: OpenAnalyses) => Promise<Result>,
): Promise<Result> {
  const { territory, network, homes, sites } = options;
  const counting = { thresholdSeconds: thresholdOf(options).seconds, timeFactor: timeFactorsOf(options).product };
  if (territory !== undefined) {
    refuseTogether(options, ["network", "homes", "cantons", "date"], "territory");
    const subject = runSubjectOf(options);
    const changes = options.changes === undefined ? [] : await readChangesFile(options.changes, terminal);
    return withPlanning(terminal, async (planning) => {
      const basis = await findRunBasis(planning, await planning.getTerritory(territory), subject);
      const question = { territory, ...counting, ...sitesOf(basis, changes) };
      // The roads in use of a territory are always those of cars.
      return use({
        ...{ analyses: planning, question, profile: "car", cantonsNotKnown: null },
        propose: (query, candidates, searching) => planning.propose(askedAmong(query, candidates), searching),
        study: (query, candidates, searching) =>
          planning.study({ ...query, question: askedAmong(query.question, candidates) }, searching),
      });
    });
  }
  if (network === undefined || homes === undefined || sites === undefined) {
    throw new UsageError({
      fr: french`Donnez --territory, ou --network, --homes et --sites.`,
      en: "Give --territory, or --network, --homes and --sites.",
    });
  }
  refuseTogether(options, ["scenario", "scenario-version", "changes"], "network");
  return use({
    ...(await analyseFiles({ ...options, network, homes, sites }, terminal)),
    question: { ...FILES_QUESTION, ...counting },
  });
}

/** Among places as a question names them; who knows their canton is the territory. */
function askedAmong(query: ProposalQuery, places: readonly CandidateRow[] | null): ProposalQuery {
  if (places === null) return query;
  const candidates = places.map(({ id, name, longitude, latitude, costEuros, capacityPeople }) => ({
    ...{ id, name: name ?? id, longitude, latitude },
    ...(costEuros === null ? {} : { costEuros }),
    ...(capacityPeople === null ? {} : { capacityPeople }),
  }));
  return { ...query, candidates };
}

/** A scenario is asked for by its name unless something is changed on top of it. */
function sitesOf(
  { siteNetwork, scenario, changes }: Awaited<ReturnType<typeof findRunBasis>>,
  more: readonly SiteChange[],
) {
  if (scenario === null || more.length > 0) return { siteNetwork, changes: [...changes, ...more] };
  return { scenario: scenario.id, version: scenario.version };
}

async function analyseFiles(
  options: AnalysisOptions & { readonly network: string; readonly homes: string; readonly sites: string },
  terminal: Terminal,
): Promise<Omit<OpenAnalyses, "question">> {
  const date = dateOf(options);
  const { network, hash } = await openNetwork(options.network, terminal);
  const read = await readCoverageFiles(options, terminal);
  const { homes, homeTraits, sites, cantons, cantonsNotKnown, hashes, findCantonCodes } = read;
  const { places } = listCountedPlaces({ sites }, "all");
  assertSitesSnapped(network, options.sites, places, snapPoints(network, places));
  const fileOptions = [
    ...["--network", options.network, "--homes", options.homes, "--sites", options.sites],
    ...(options.cantons === undefined ? [] : ["--cantons", options.cantons]),
    ...["--date", date],
  ];
  const ground = buildCoverageGround(network, hash, homes, cantons);
  const files: FileState = { ground, sites, homeTraits, hashes, date, fileOptions };
  const listCandidates = (
    { costEuros = COST_EUROS_DEFAULT, formats = [] }: ProposalQuery,
    rows: readonly CandidateRow[] | null,
  ) => {
    if (rows === null) throw CANDIDATES_MISSING;
    return rows.flatMap((row) => buildFileCandidates(row, findCantonCodes(row, row), { costEuros, formats }));
  };
  return {
    analyses: buildFileAnalyses(files),
    propose: (query, candidates, searching) =>
      proposeFromFiles(files, query, listCandidates(query, candidates), searching),
    study: (query, candidates, searching) =>
      studyFromFiles(files, query, listCandidates(query.question, candidates), searching),
    profile: network.metadata.profile,
    cantonsNotKnown: cantonsNotKnown === null ? null : describeUnknownCantons(cantonsNotKnown, options),
  };
}

function refuseTogether(options: AnalysisOptions, others: readonly (keyof AnalysisOptions)[], with_: string): void {
  const given = others.find((name) => options[name] !== undefined);
  if (given === undefined) return;
  throw new UsageError({
    fr: french`--${given} ne va pas avec --${with_} : une analyse porte sur un territoire chargé, ou sur des fichiers.`,
    en: `--${given} does not go with --${with_}: an analysis is about a loaded territory, or about files.`,
  });
}
