import type { z } from "zod";
import { hashJson } from "../content-hash.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { parseQuery } from "../parse-query.ts";
import type { TerritoryService } from "../territory-service.ts";
import {
  analysisSubjectSchema,
  cantonsQuerySchema,
  explainHomeQuerySchema,
  modesQuerySchema,
  uncertaintyQuerySchema,
} from "./analysis-queries.ts";
import type { AnalysisQuestions } from "./analysis-questions.ts";
import type { AnalysisSubject } from "./analysis-subject.ts";
import type { AnalysisBasisView } from "./analysis-views.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { computeCantonsView } from "./cantons/compute-cantons-view.ts";
import { nameArrondissements } from "./cantons/name-arrondissements.ts";
import { computeEquityView } from "./equity/compute-equity-view.ts";
import { describeHome } from "./explain/describe-home.ts";
import { findHomeIndex } from "./find-home.ts";
import { computeFragilityView } from "./fragility/compute-fragility-view.ts";
import { computeModesView } from "./modes/compute-modes-view.ts";
import { resolveSubject } from "./resolve-subject.ts";
import { computeUncertaintyView } from "./uncertainty/compute-uncertainty-view.ts";

/** Answers kept: a page asks for the same ones again at each visit. Each is a few kilobytes. */
const KEPT_ANSWER_COUNT = 200;

type SubjectQuery = z.output<typeof analysisSubjectSchema>;

/** Answers the analyses from the database's territories. The same question on the same data is read back. */
export class AnalysisService implements AnalysisQuestions {
  readonly #territories: TerritoryService;
  readonly #answers = new BoundedCache<unknown>(KEPT_ANSWER_COUNT);

  constructor(territories: TerritoryService) {
    this.#territories = territories;
  }

  analyseCantons(query: Parameters<AnalysisQuestions["analyseCantons"]>[0]) {
    return this.#answer("cantons", parseQuery(cantonsQuerySchema, query), (subject, { areaKind }, territory) => {
      const homeIndex = new Map(territory.homes.map(({ id }, home) => [id, home]));
      return computeCantonsView(subject, {
        areaKind,
        homeAreas: nameArrondissements(territory),
        siteHome: subject.sites.map(({ communeCode }) => homeIndex.get(communeCode)),
      });
    });
  }

  analyseFragility(query: Parameters<AnalysisQuestions["analyseFragility"]>[0]) {
    return this.#answer("fragility", parseQuery(analysisSubjectSchema, query), computeFragilityView);
  }

  analyseUncertainty(query: Parameters<AnalysisQuestions["analyseUncertainty"]>[0]) {
    return this.#answer("uncertainty", parseQuery(uncertaintyQuerySchema, query), computeUncertaintyView);
  }

  analyseEquity(query: Parameters<AnalysisQuestions["analyseEquity"]>[0]) {
    return this.#answer("equity", parseQuery(analysisSubjectSchema, query), (subject, _, territory) =>
      computeEquityView(subject, nameArrondissements(territory)),
    );
  }

  analyseModes(query: Parameters<AnalysisQuestions["analyseModes"]>[0]) {
    return this.#answer("modes", parseQuery(modesQuerySchema, query), computeModesView);
  }

  explainHome(query: Parameters<AnalysisQuestions["explainHome"]>[0]) {
    return this.#answer("explain-home", parseQuery(explainHomeQuerySchema, query), (subject, { home }) =>
      describeHome(subject, findHomeIndex(subject.ground.homes, home)),
    );
  }

  /** Resolves the subject, computes unless the same inputs were asked for already, and says what the answer rests on. */
  async #answer<Query extends SubjectQuery, Answer extends object>(
    kind: string,
    query: Query,
    compute: (subject: AnalysisSubject, query: Query, territory: LoadedTerritory) => Answer,
  ): Promise<Answer & { readonly basis: AnalysisBasisView }> {
    const territory = await this.#territories.getLoaded(query.territory);
    const { subject, basis } = resolveSubject(territory, query);
    const inputs = { ...basis.inputs, parameters: hashJson({ kind, ...query }) };
    const run = hashJson(inputs);
    // The key holds the kind of the question, so what is kept under it is of the type that this question computes.
    const answer = this.#answers.take(run, () => compute(subject, query, territory)) as Answer;
    return { ...answer, basis: { ...basis, inputs: { ...inputs, run } } };
  }
}
