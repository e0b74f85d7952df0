import { UNCERTAINTY_VERDICTS } from "@maillage/coverage";
import { UNREACHABLE } from "@maillage/road-network";
import { computeIsochrones } from "@maillage/travel-time";
import type { AnalysedState } from "../analysis/analysed-state.ts";
import type { AnalysisBasisView } from "../analysis/analysis-basis-view.ts";
import { analysisSubjectSchema } from "../analysis/analysis-queries.ts";
import { findTerritoryState, type TerritorySources } from "../analysis/find-territory-state.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../analysis/uncertainty/compute-certainty.ts";
import { hashJson } from "../content-hash.ts";
import { parseQuery } from "../parse-query.ts";
import { resolveSites } from "../resolve-sites.ts";
import { snapSites } from "../snap-sites.ts";
import type { AccessPlanning } from "./access-planning.ts";
import { accessAreasQuerySchema } from "./access-queries.ts";
import type { AccessView, HomeAccessView } from "./access-view.ts";

type Answer = <Result>(ask: () => Promise<Result>) => Promise<Result>;

/** Access as planning offers it: the same state of sites and roads, and the same times, as every analysis. */
export function buildAccessPlanning(sources: TerritorySources, answer: Answer): AccessPlanning {
  return {
    listAccess: (query) =>
      answer(async () => {
        const question = parseQuery(analysisSubjectSchema, query);
        const state = await findTerritoryState(sources, question);
        const { sites, countedSites } = await resolveSites(sources, question);
        const counted = new Set(countedSites.map(({ id }) => id));
        return {
          basis: completeBasis(state, question),
          sites: sites.map((site) => ({ ...site, isCounted: counted.has(site.id) })),
          homes: listHomeAccess(state),
        } satisfies AccessView;
      }),
    drawAccessAreas: (query) =>
      answer(async () => {
        const { minutes, ...question } = parseQuery(accessAreasQuerySchema, query);
        const state = await findTerritoryState(sources, question);
        const { subject } = state;
        const { places } = snapSites(subject.ground.network, subject.sites);
        const increasing = [...new Set(minutes)].sort((a, b) => a - b);
        // Times multiplied are within a limit where the network's own are within the limit divided.
        const limits = increasing.map((limit) => limit / question.timeFactor);
        const { features } = computeIsochrones(subject.ground.network, places, limits);
        return {
          basis: completeBasis(state, { ...question, minutes: increasing }),
          areas: features.flatMap(({ geometry }, index) => {
            const limit = increasing[index];
            return limit === undefined ? [] : [{ minutes: limit, geometry }];
          }),
        };
      }),
  };
}

function completeBasis({ basis, describeCommand }: AnalysedState, question: object): AnalysisBasisView {
  const inputs = { ...basis.inputs, parameters: hashJson({ command: "export", ...question }) };
  return { ...basis, command: describeCommand("export", []), inputs: { ...inputs, run: hashJson(inputs) } };
}

function listHomeAccess({ subject }: AnalysedState): HomeAccessView[] {
  const { ground, nearest, sites, thresholdSeconds } = subject;
  const { homeVerdict } = computeCertainty(subject, USUAL_UNCERTAINTY);
  return ground.homes.map((home, index) => {
    const found: { site: string; seconds: number }[] = [];
    for (let rank = index * nearest.k; rank < (index + 1) * nearest.k; rank++) {
      const deciseconds = nearest.homeDeciseconds[rank] ?? UNREACHABLE;
      const site = sites[nearest.homeSite[rank] ?? -1];
      if (deciseconds === UNREACHABLE || site === undefined) break;
      found.push({ site: site.id, seconds: deciseconds / 10 });
    }
    const first = found[0];
    return {
      home,
      nearest: found,
      isCovered: first !== undefined && first.seconds <= thresholdSeconds,
      certainty: homeVerdict === null ? null : (UNCERTAINTY_VERDICTS[homeVerdict[index] ?? -1] ?? null),
    };
  });
}
