import { french } from "@maillage/errors";
import type { KeyFigure } from "../note-content.ts";
import type { NoteContext } from "./note-context.ts";

/** The line that ministers quote since 2022, beside the goal's own. */
const SECOND_LINE_SECONDS = 1200;

/** The two goals, then what the first one hides. */
export function buildKeyFigures(context: NoteContext): readonly KeyFigure[] {
  const { figures, format, limit } = context;
  const { population, covered, share, cantons, cantonUnits } = figures.coverage;
  const withSite = cantons.filter(({ sites }) => sites.length > 0).length;
  return [
    {
      value: population > 0 ? format.share(share) : "–",
      label: french`des habitants à ${limit} ou moins`,
      detail: french`${format.people(covered)} sur ${format.people(population)} ; ${format.people(population - covered)} au-delà`,
    },
    {
      value: cantons.length === 0 ? "–" : `${format.people(withSite)} sur ${format.people(cantons.length)}`,
      label: french`cantons avec un site`,
      detail: french`objectif : tous, fin 2022 ; villes partagées comptées pour une : ${format.people(cantonUnits.withSite)} sur ${format.people(cantonUnits.total)}`,
    },
    ...buildNearness(context),
    ...buildCertainty(context),
  ];
}

function buildNearness({ figures, format }: NoteContext): readonly KeyFigure[] {
  const { communes, coverage, thresholdSeconds } = figures;
  const { meanSeconds, p90Seconds } = coverage;
  const mean = meanSeconds === null ? "–" : format.minutes(meanSeconds);
  const ninth = p90Seconds === null ? "–" : format.minutes(p90Seconds);
  if (communes === null || thresholdSeconds === SECOND_LINE_SECONDS || communes.territory.population <= 0) {
    return [
      { value: mean, label: french`de trajet en moyenne`, detail: french`neuf habitants sur dix à ${ninth} ou moins` },
    ];
  }
  const { within20Minutes, population } = communes.territory;
  return [
    {
      value: format.share(within20Minutes / population),
      label: french`des habitants à 20\u00a0min ou moins`,
      detail: french`trajet moyen ${mean} ; neuf habitants sur dix à ${ninth} ou moins`,
    },
  ];
}

function buildCertainty({ figures: { communes }, format, limit }: NoteContext): readonly KeyFigure[] {
  const certainty = communes?.territory.certainty;
  if (communes === null || certainty === null || certainty === undefined || communes.territory.population <= 0)
    return [];
  const { population } = communes.territory;
  return [
    {
      value: format.share(certainty.surelyCovered / population),
      label: french`sûrement à ${limit} ou moins`,
      detail: french`malgré l'erreur des temps ; incertain pour ${format.people(certainty.depends)} habitants, exclu pour ${format.people(certainty.surelyNot)}`,
    },
  ];
}
