import { parseMoment } from "@maillage/opening-hours";
import type { z } from "zod";
import { hashJson } from "../content-hash.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { parseQuery } from "../parse-query.ts";
import { type ResolvedSites, resolveSites, type SitesSources } from "../resolve-sites.ts";
import {
  analysisSubjectSchema,
  cantonsQuerySchema,
  capacityQuerySchema,
  decomposeQuerySchema,
  explainFigureQuerySchema,
  explainHomeQuerySchema,
  hoursQuerySchema,
  modesQuerySchema,
  partnersQuerySchema,
  stressQuerySchema,
  uncertaintyQuerySchema,
} from "./analysis-queries.ts";
import type { AnalysisQuestions } from "./analysis-questions.ts";
import type { AnalysisSubject } from "./analysis-subject.ts";
import type { AnalysisBasisView } from "./analysis-views.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { computeCantonsView } from "./cantons/compute-cantons-view.ts";
import { nameArrondissements } from "./cantons/name-arrondissements.ts";
import { computeCapacityView } from "./capacity/compute-capacity-view.ts";
import { computeDecompositionView } from "./decomposition/compute-decomposition-view.ts";
import { computeEquityView } from "./equity/compute-equity-view.ts";
import { describeHome } from "./explain/describe-home.ts";
import { explainFigure } from "./explain/explain-figure.ts";
import { describeReplay } from "./explain/replay-command.ts";
import { findHomeIndex } from "./find-home.ts";
import { computeFormatsView } from "./formats/compute-formats-view.ts";
import { computeFragilityView } from "./fragility/compute-fragility-view.ts";
import { computeHoursView } from "./hours/compute-hours-view.ts";
import { computeModesView } from "./modes/compute-modes-view.ts";
import { computePartnersView } from "./partners/compute-partners-view.ts";
import { listKnownPartners, parsePartners } from "./partners/resolve-partners.ts";
import { resolveSubject } from "./resolve-subject.ts";
import { computeStressView } from "./stress/compute-stress-view.ts";
import { computeUncertaintyView } from "./uncertainty/compute-uncertainty-view.ts";

/** Answers kept: a page asks for the same ones again at each visit. Each is a few kilobytes. */
const KEPT_ANSWER_COUNT = 200;

type SubjectQuery = z.output<typeof analysisSubjectSchema>;
/** What a computation may need besides its subject and its question. */
interface Surroundings {
  readonly territory: LoadedTerritory;
  readonly basis: AnalysisBasisView;
}

/** Answers the analyses from the database's territories. The same question on the same data is read back. */
export class AnalysisService implements AnalysisQuestions {
  readonly #sources: SitesSources;
  readonly #getTerritoryOn: (code: string, roadNetwork: string) => Promise<LoadedTerritory>;
  readonly #answers = new BoundedCache<unknown>(KEPT_ANSWER_COUNT);

  /** @param getTerritoryOn the territory as it would be on another of its road networks. */
  constructor(sources: SitesSources, getTerritoryOn: (code: string, roadNetwork: string) => Promise<LoadedTerritory>) {
    this.#sources = sources;
    this.#getTerritoryOn = getTerritoryOn;
  }

  analyseHours(query: Parameters<AnalysisQuestions["analyseHours"]>[0]) {
    return this.#answer("hours", parseQuery(hoursQuerySchema, query), (subject, question, { basis }) => {
      const partners = parsePartners(listKnownPartners(subject.sites, basis.date), question.partners);
      return computeHoursView(subject, { ...question, partners, moment: parseMoment(question.at) });
    });
  }

  analysePartners(query: Parameters<AnalysisQuestions["analysePartners"]>[0]) {
    return this.#answer(
      "partners",
      parseQuery(partnersQuerySchema, query),
      (subject, question, { basis: { date } }) => {
        const bundle = parsePartners(listKnownPartners(subject.sites, date), question.partners);
        return computePartnersView(subject, { ...question, date, bundle });
      },
    );
  }

  analyseFormats(query: Parameters<AnalysisQuestions["analyseFormats"]>[0]) {
    return this.#answer("formats", parseQuery(analysisSubjectSchema, query), computeFormatsView);
  }

  analyseFragility(query: Parameters<AnalysisQuestions["analyseFragility"]>[0]) {
    return this.#answer("fragility", parseQuery(analysisSubjectSchema, query), computeFragilityView);
  }

  analyseStress(query: Parameters<AnalysisQuestions["analyseStress"]>[0]) {
    return this.#answer("stress", parseQuery(stressQuerySchema, query), computeStressView);
  }

  analyseCapacity(query: Parameters<AnalysisQuestions["analyseCapacity"]>[0]) {
    return this.#answer("capacity", parseQuery(capacityQuerySchema, query), (subject, question) =>
      computeCapacityView(subject, question),
    );
  }

  analyseUncertainty(query: Parameters<AnalysisQuestions["analyseUncertainty"]>[0]) {
    return this.#answer("uncertainty", parseQuery(uncertaintyQuerySchema, query), computeUncertaintyView);
  }

  analyseEquity(query: Parameters<AnalysisQuestions["analyseEquity"]>[0]) {
    return this.#answer("equity", parseQuery(analysisSubjectSchema, query), (subject, _, { territory }) =>
      computeEquityView(subject, nameArrondissements(territory)),
    );
  }

  analyseCantons(query: Parameters<AnalysisQuestions["analyseCantons"]>[0]) {
    return this.#answer("cantons", parseQuery(cantonsQuerySchema, query), (subject, { areaKind }, { territory }) => {
      const homeIndex = new Map(territory.homes.map(({ id }, home) => [id, home]));
      return computeCantonsView(subject, {
        areaKind,
        homeAreas: nameArrondissements(territory),
        siteHome: subject.sites.map(({ communeCode }) => homeIndex.get(communeCode)),
      });
    });
  }

  analyseModes(query: Parameters<AnalysisQuestions["analyseModes"]>[0]) {
    return this.#answer("modes", parseQuery(modesQuerySchema, query), computeModesView);
  }

  explainHome(query: Parameters<AnalysisQuestions["explainHome"]>[0]) {
    return this.#answer("explain-home", parseQuery(explainHomeQuerySchema, query), (subject, { home }) =>
      describeHome(subject, findHomeIndex(subject.ground.homes, home)),
    );
  }

  explainFigure(query: Parameters<AnalysisQuestions["explainFigure"]>[0]) {
    const question = parseQuery(explainFigureQuerySchema, query);
    return this.#answer("explain-figure", question, (subject, { figure }, { territory, basis }) => ({
      ...explainFigure(subject, figure, territory.view.datasets),
      command: describeReplay("explain", { ...basis, territory: question.territory, ...replayOf(question) }, [
        "--figure",
        figure,
      ]),
    }));
  }

  async decompose(query: Parameters<AnalysisQuestions["decompose"]>[0]) {
    const { territory, from, to, thresholdSeconds, timeFactor } = parseQuery(decomposeQuerySchema, query);
    const resolve = async ({ roadNetwork, ...state }: typeof from) => {
      const sites = await resolveSites(this.#sources, { territory, ...state });
      const ground = roadNetwork === undefined ? sites.territory : await this.#getTerritoryOn(territory, roadNetwork);
      return resolveSubject({ ...sites, territory: ground }, { thresholdSeconds, timeFactor });
    };
    const [before, after] = [await resolve(from), await resolve(to)];
    const inputs = {
      ...after.basis.inputs,
      from: hashJson(before.basis.inputs),
      parameters: hashJson({ thresholdSeconds, timeFactor }),
    };
    return {
      ...computeDecompositionView(before.subject, after.subject),
      fromBasis: before.basis,
      basis: { ...after.basis, inputs: { ...inputs, run: hashJson(inputs) } },
    };
  }

  /** Resolves the subject, computes unless the same inputs were asked for already, and says what the answer rests on. */
  async #answer<Query extends SubjectQuery, Answer extends object>(
    kind: string,
    query: Query,
    compute: (subject: AnalysisSubject, query: Query, surroundings: Surroundings) => Answer,
  ): Promise<Answer & { readonly basis: AnalysisBasisView }> {
    const sites: ResolvedSites = await resolveSites(this.#sources, query);
    const { subject, basis } = resolveSubject(sites, query);
    const inputs = { ...basis.inputs, parameters: hashJson({ kind, ...query }) };
    const run = hashJson(inputs);
    // The key holds the kind of the question, so what is kept under it is of the type that this question computes.
    const answer = this.#answers.take(run, () =>
      compute(subject, query, { territory: sites.territory, basis }),
    ) as Answer;
    return { ...answer, basis: { ...basis, inputs: { ...inputs, run } } };
  }
}

/** How a command line says which sites. */
function replayOf(question: SubjectQuery) {
  return "scenario" in question
    ? { sites: { scenario: question.scenario, version: question.version } }
    : { sites: { siteNetwork: question.siteNetwork, hasChanges: (question.changes?.length ?? 0) > 0 } };
}
