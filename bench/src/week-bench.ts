import {
  buildCantonMembership,
  buildPartnerPresence,
  buildReach,
  computeCantonCoverage,
  computeCapacity,
  computeCoverage,
  computeCoverageAt,
  computeEquity,
  computeEquityByClass,
  computeFragility,
  computePartnerCoverage,
  computePointCoverage,
  computeSensitivity,
  computeUncertainty,
  computeWeekAccess,
  DEFAULT_CAPACITY_PARAMETERS,
  DEFAULT_DISTANCE_ZONES,
  DEFAULT_SENSITIVITY_FACTORS,
  DEFAULT_UNCERTAINTY,
  estimateSiteCapacity,
  findSharedClosures,
  listPartnerSchedules,
  type Partner,
  type Reach,
  rankAgentGains,
  rankNewSiteGains,
  type SiteSchedule,
} from "@maillage/coverage";
import { buildWeeklyHours, type OpenRange } from "@maillage/opening-hours";
import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";
import { createRandom } from "./generate-road-network.ts";
import { computeChecksum, type Measurement, measure } from "./measure.ts";
import { computePlainWeek } from "./plain-week.ts";

const HOME_COUNT = 20_000;
const SITE_COUNT = 60;
const PARTNER_COUNT = 12;
const CANTON_COUNT = 30;
const NEAREST_COUNT = 3;
/** As the analysis of capacity tries at most. */
const CANDIDATE_COUNT = 200;
const THRESHOLD_SECONDS = 1800;
const USEFUL_MINUTES = 15;

/** A territory's indicators of hours, partners and formats: 20,000 homes, 60 sites, 12 partners, a week of half-hours. */
export function runWeekBench(): Measurement[] {
  const random = createRandom(5);
  const reach = generateReach(random);
  const schedules = Array.from({ length: SITE_COUNT }, () => generateSchedule(random));
  const partners = Array.from(
    { length: PARTNER_COUNT },
    (_, i): Partner => ({ id: `partner ${i}`, scope: "national" }),
  );
  const lists = schedules.map(() =>
    partners
      .filter(() => random() < 0.7)
      .map((partner) => ({ ...partner, days: random() < 0.5 ? null : (["monday", "thursday"] as const) })),
  );
  const presence = buildPartnerPresence(lists, partners);
  const homePopulation = Float64Array.from({ length: HOME_COUNT }, () => Math.floor(random() * 60));
  const input = {
    homePopulation,
    reach,
    schedules,
    thresholdSeconds: THRESHOLD_SECONDS,
    usefulMinutes: USEFUL_MINUTES,
  };
  const places = schedules.map(() => ({ stop: null, surelyIncluded: true }));
  const homeSites = listSites(reach);

  let slots: Float64Array = new Float64Array(0);
  const all = () => {
    slots = computeWeekAccess(input).slotOpen;
    computeCoverageAt({ ...input, moment: { weekday: "tuesday", minute: 17 * 60 + 30 } });
    findSharedClosures({ ...input, siteCompared: schedules.map(() => true) });
    computePointCoverage({ ...input, points: places });
    computePartnerCoverage({
      ...input,
      presence,
      pointSite: Uint32Array.from(schedules.keys()),
      bundles: [partners.map((_, partner) => partner)],
    });
    for (const partner of partners.keys()) {
      computeWeekAccess({ ...input, schedules: listPartnerSchedules(schedules, presence, [partner]) });
    }
  };
  const rest = buildRest(homePopulation, reach, random);
  const checksum = () => computeChecksum(Uint32Array.from(slots));
  return [
    measure(
      "week",
      "heat map and hours of 20,000 homes, 60 sites",
      15,
      () => {
        slots = computeWeekAccess(input).slotOpen;
      },
      { checksum },
    ),
    measure(
      "week",
      "the same by plain means",
      3,
      () => {
        slots = computePlainWeek(homePopulation, homeSites, schedules, USEFUL_MINUTES);
      },
      { warmUpCount: 1, checksum },
    ),
    measure("week", "all: week, moment, closures, formats, 12 partners and their weeks", 15, all, { checksum }),
    measure(
      "week",
      "every indicator: the same, coverage, cantons, fragility, uncertainty, equity, capacity",
      9,
      () => {
        all();
        rest.indicators();
      },
      { checksum },
    ),
    measure("week", "one more agent at 60 sites, one more site at 200 places", 3, rest.gains, { warmUpCount: 1 }),
  ];
}

/** The indicators that no hours are needed for, as a page of all of them would ask: 30 cantons, 200 candidates for a new site. */
function buildRest(homePopulation: Float64Array, reach: Reach, random: () => number) {
  const cantons = Array.from({ length: CANTON_COUNT }, (_, i) => ({ code: `c${i}`, name: `Canton ${i}` }));
  const drawCanton = () => [`c${Math.floor(random() * CANTON_COUNT)}`];
  const homeCantonCodes = Array.from({ length: HOME_COUNT }, drawCanton);
  const membership = buildCantonMembership({ cantons, homePopulation, homeCantonCodes });
  const siteCantonCodes = Array.from({ length: SITE_COUNT }, drawCanton);
  const homeClass = Uint32Array.from({ length: HOME_COUNT }, () => Math.floor(random() * 5));
  const homeAccessDeciseconds = Uint32Array.from({ length: HOME_COUNT }, () => Math.floor(random() * 600));
  const candidateReach = generateReach(random, CANDIDATE_COUNT);
  const unknown = { agents: null, weeklyOpenHours: null, annualRequests: null };
  const nearest = listNearest(reach);
  const timed = { homePopulation, nearest, thresholdSeconds: THRESHOLD_SECONDS };
  const staff = Array.from({ length: SITE_COUNT }, () => unknown);
  const { sitePeople, sitePeoplePerAgent } = estimateSiteCapacity(staff, DEFAULT_CAPACITY_PARAMETERS);
  const input = { homePopulation, reach, sitePeople, zones: DEFAULT_DISTANCE_ZONES };
  const candidatePeople = new Float64Array(CANDIDATE_COUNT).fill(sitePeople[0] ?? Number.NaN);
  const indicators = () => {
    computeCoverage(timed);
    computeCantonCoverage({ ...timed, membership, siteCantonCodes });
    computeFragility({ ...timed, membership, siteCantonCodes });
    computeUncertainty({ ...timed, homeAccessDeciseconds, parameters: DEFAULT_UNCERTAINTY });
    computeSensitivity({ ...timed, factors: DEFAULT_SENSITIVITY_FACTORS });
    const people = { ...timed, homePeople: homePopulation };
    computeEquity(people);
    computeEquityByClass(people, homeClass, 5);
    computeCapacity(input);
  };
  const gains = () => {
    rankAgentGains(input, sitePeoplePerAgent);
    rankNewSiteGains({ ...input, candidateReach, candidatePeople });
  };
  return { indicators, gains };
}

/** The three nearest of the reach; nothing where there are fewer within its bound. */
function listNearest({ homeCount, homeFirstEntry, entrySite, entryDeciseconds }: Reach): NearestSites {
  const homeSite = new Uint32Array(homeCount * NEAREST_COUNT).fill(NO_SITE);
  const homeDeciseconds = new Uint32Array(homeCount * NEAREST_COUNT).fill(UNREACHABLE);
  for (let home = 0; home < homeCount; home++) {
    const first = homeFirstEntry[home] ?? 0;
    const end = Math.min(homeFirstEntry[home + 1] ?? 0, first + NEAREST_COUNT);
    homeSite.set(entrySite.subarray(first, end), home * NEAREST_COUNT);
    homeDeciseconds.set(entryDeciseconds.subarray(first, end), home * NEAREST_COUNT);
  }
  return { homeCount, k: NEAREST_COUNT, homeSite, homeDeciseconds };
}

/** Sites on a square of 100 minutes, homes anywhere: about 14 sites within half an hour. */
function generateReach(random: () => number, siteCount = SITE_COUNT): Reach {
  const place = () => ({ x: random() * 100, y: random() * 100 });
  const sites = Array.from({ length: siteCount }, place);
  const homeSiteDeciseconds = new Uint32Array(HOME_COUNT * siteCount);
  for (let home = 0; home < HOME_COUNT; home++) {
    const { x, y } = place();
    for (const [site, at] of sites.entries()) {
      homeSiteDeciseconds[home * siteCount + site] = Math.round(Math.hypot(at.x - x, at.y - y) * 600);
    }
  }
  return buildReach({
    homeCount: HOME_COUNT,
    siteCount,
    homeSiteDeciseconds,
    boundSeconds: THRESHOLD_SECONDS,
  });
}

/** As the official list has them: two openings a day, five days, to the quarter of an hour; a site in twenty unknown. */
function generateSchedule(random: () => number): SiteSchedule {
  if (random() < 0.05) return { hours: null, frequency: "weekly" };
  const quarter = (from: number) => from + 15 * Math.floor(random() * 4);
  const weekly = buildWeeklyHours((weekday): readonly OpenRange[] => {
    if (weekday === "saturday" || weekday === "sunday") return [];
    const morning = { opens: quarter(8 * 60 + 30), closes: quarter(12 * 60) };
    return random() < 0.2 ? [morning] : [morning, { opens: quarter(13 * 60 + 30), closes: quarter(17 * 60) }];
  });
  return { hours: { weekly, exceptions: [] }, frequency: "weekly" };
}

function listSites({ homeCount, homeFirstEntry, entrySite, entryDeciseconds }: Reach) {
  return Array.from({ length: homeCount }, (_, home) =>
    Array.from(entrySite.subarray(homeFirstEntry[home], homeFirstEntry[home + 1]), (site, i) => ({
      site,
      seconds: (entryDeciseconds[(homeFirstEntry[home] ?? 0) + i] ?? Number.NaN) / 10,
    })),
  );
}
