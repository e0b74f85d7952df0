import { parseMoment } from "@maillage/opening-hours";
import type { z } from "zod";
import { hashJson } from "../content-hash.ts";
import { parseQuery } from "../parse-query.ts";
import type { AnalysedState, FindState } from "./analysed-state.ts";
import type { AnalysisBasisView } from "./analysis-basis-view.ts";
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
import { BoundedCache } from "./bounded-cache.ts";
import { computeCantonsView } from "./cantons/compute-cantons-view.ts";
import { computeCapacityView } from "./capacity/compute-capacity-view.ts";
import { computeDecompositionView } from "./decomposition/compute-decomposition-view.ts";
import { computeEquityView } from "./equity/compute-equity-view.ts";
import { describeHome } from "./explain/describe-home.ts";
import { explainFigure } from "./explain/explain-figure.ts";
import { describeDecomposition } from "./explain/replay-command.ts";
import {
  cantonsOptions,
  capacityOptions,
  figureOptions,
  homeOptions,
  hoursOptions,
  modesOptions,
  partnersOptions,
  stressOptions,
  uncertaintyOptions,
} from "./explain/replay-options.ts";
import { findHomeIndex } from "./find-home.ts";
import { computeFormatsView } from "./formats/compute-formats-view.ts";
import { computeFragilityView } from "./fragility/compute-fragility-view.ts";
import { computeHoursView } from "./hours/compute-hours-view.ts";
import { computeModesView } from "./modes/compute-modes-view.ts";
import { computePartnersView } from "./partners/compute-partners-view.ts";
import { listKnownPartners, parsePartners } from "./partners/resolve-partners.ts";
import { computeStressView } from "./stress/compute-stress-view.ts";
import { computeUncertaintyView } from "./uncertainty/compute-uncertainty-view.ts";

/** Answers kept: a page asks for the same ones again at each visit. Each is a few kilobytes. */
const KEPT_ANSWER_COUNT = 200;

type SubjectQuery = z.output<typeof analysisSubjectSchema>;
/** Answers the analyses of whatever state of sites and roads a question names. The same question on the same data is read back. */
export class AnalysisService implements AnalysisQuestions {
  readonly #findState: FindState;
  readonly #answers = new BoundedCache<unknown>(KEPT_ANSWER_COUNT);

  constructor(findState: FindState) {
    this.#findState = findState;
  }

  analyseHours(query: Parameters<AnalysisQuestions["analyseHours"]>[0]) {
    return this.#answer(
      "hours",
      hoursOptions,
      parseQuery(hoursQuerySchema, query),
      (subject, question, { basis, national }) => {
        const known = listKnownPartners(subject.sites, basis.date, national);
        const partners = parsePartners(known, question.partners, national);
        return computeHoursView(subject, { ...question, partners, national, moment: parseMoment(question.at) });
      },
    );
  }

  analysePartners(query: Parameters<AnalysisQuestions["analysePartners"]>[0]) {
    return this.#answer(
      "partners",
      partnersOptions,
      parseQuery(partnersQuerySchema, query),
      (subject, question, { basis: { date }, national }) => {
        const bundle = parsePartners(listKnownPartners(subject.sites, date, national), question.partners, national);
        return computePartnersView(subject, { ...question, date, national, bundle });
      },
    );
  }

  analyseFormats(query: Parameters<AnalysisQuestions["analyseFormats"]>[0]) {
    return this.#answer("formats", noOptions, parseQuery(analysisSubjectSchema, query), computeFormatsView);
  }

  analyseFragility(query: Parameters<AnalysisQuestions["analyseFragility"]>[0]) {
    return this.#answer("fragility", noOptions, parseQuery(analysisSubjectSchema, query), computeFragilityView);
  }

  analyseStress(query: Parameters<AnalysisQuestions["analyseStress"]>[0]) {
    return this.#answer("stress", stressOptions, parseQuery(stressQuerySchema, query), computeStressView);
  }

  analyseCapacity(query: Parameters<AnalysisQuestions["analyseCapacity"]>[0]) {
    return this.#answer("capacity", capacityOptions, parseQuery(capacityQuerySchema, query), (subject, question) =>
      computeCapacityView(subject, question),
    );
  }

  analyseUncertainty(query: Parameters<AnalysisQuestions["analyseUncertainty"]>[0]) {
    return this.#answer(
      "uncertainty",
      uncertaintyOptions,
      parseQuery(uncertaintyQuerySchema, query),
      computeUncertaintyView,
    );
  }

  analyseEquity(query: Parameters<AnalysisQuestions["analyseEquity"]>[0]) {
    return this.#answer("equity", noOptions, parseQuery(analysisSubjectSchema, query), (subject, _, grounds) =>
      computeEquityView(subject, grounds),
    );
  }

  analyseCantons(query: Parameters<AnalysisQuestions["analyseCantons"]>[0]) {
    return this.#answer(
      "cantons",
      cantonsOptions,
      parseQuery(cantonsQuerySchema, query),
      (subject, { areaKind }, { homeAreas }) => computeCantonsView(subject, { areaKind, homeAreas }),
    );
  }

  async analyseModes(query: Parameters<AnalysisQuestions["analyseModes"]>[0]) {
    const question = parseQuery(modesQuerySchema, query);
    const { findModeGround } = await this.#findState(question);
    const own = { bicycle: await findModeGround("bicycle"), foot: await findModeGround("foot") };
    return this.#answer("modes", modesOptions, question, (subject) => computeModesView(subject, question, own));
  }

  explainHome(query: Parameters<AnalysisQuestions["explainHome"]>[0]) {
    return this.#answer("explain", homeOptions, parseQuery(explainHomeQuerySchema, query), (subject, { home }) =>
      describeHome(subject, findHomeIndex(subject.ground.homes, home)),
    );
  }

  explainFigure(query: Parameters<AnalysisQuestions["explainFigure"]>[0]) {
    const question = parseQuery(explainFigureQuerySchema, query);
    return this.#answer("explain", figureOptions, question, (subject, { figure }, { datasets }) =>
      explainFigure(subject, figure, datasets),
    );
  }

  async decompose(query: Parameters<AnalysisQuestions["decompose"]>[0]) {
    const { territory, from, to, thresholdSeconds, timeFactor } = parseQuery(decomposeQuerySchema, query);
    const counting = { territory, thresholdSeconds, timeFactor };
    const command = describeDecomposition(counting, from, to);
    const before = await this.#findState({ ...from, ...counting });
    const after = await this.#findState({ ...to, ...counting });
    const inputs = {
      ...after.basis.inputs,
      from: hashJson(before.basis.inputs),
      parameters: hashJson({ thresholdSeconds, timeFactor }),
    };
    return {
      ...computeDecompositionView(before.subject, after.subject),
      fromBasis: { ...before.basis, command },
      basis: { ...after.basis, command, inputs: { ...inputs, run: hashJson(inputs) } },
    };
  }

  /** Finds the state, computes unless the same inputs were asked for already, and says what the answer rests on. */
  async #answer<Query extends SubjectQuery, Answer extends object>(
    command: string,
    optionsOf: (query: Query) => readonly string[],
    query: Query,
    compute: (subject: AnalysisSubject, query: Query, state: AnalysedState) => Answer,
  ): Promise<Answer & { readonly basis: AnalysisBasisView }> {
    const state = await this.#findState(query);
    const { subject, basis } = state;
    const inputs = { ...basis.inputs, parameters: hashJson({ command, ...query }) };
    const run = hashJson(inputs);
    // The key holds the question whole, the kind of it included, so what is kept under it is of the type that this question computes.
    const answer = this.#answers.take(run, () => compute(subject, query, state)) as Answer;
    const replay = state.describeCommand(command, optionsOf(query));
    return { ...answer, basis: { ...basis, command: replay, inputs: { ...inputs, run } } };
  }
}

/** For an analysis that asks nothing more than which sites, and how counted. */
function noOptions(): readonly string[] {
  return [];
}
