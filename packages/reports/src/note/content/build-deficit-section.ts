import { french } from "@maillage/errors";
import type { NoteSection } from "../note-content.ts";
import type { NoteContext } from "./note-context.ts";
import { shortenName } from "./shorten-name.ts";

const CANTONS_NAMED_MAX = 12;
const COMMUNES_NAMED_MAX = 8;

/** Where the territory falls short of each goal: what the scheme calls territories in deficit. */
export function buildDeficitSection(context: NoteContext): NoteSection {
  return {
    title: french`Territoires en déficit`,
    blocks: [{ kind: "list", items: [describeCantons(context), describeCommunes(context)], describeRest: null }],
  };
}

function describeCantons({ figures, format }: NoteContext): string {
  const { cantons, cantonsWithoutSite } = figures.coverage;
  if (cantons.length === 0) return french`Le territoire n'a pas de canton : le second objectif ne s'y mesure pas.`;
  const codes = new Set(cantonsWithoutSite);
  const without = cantons.filter(({ code }) => codes.has(code));
  if (without.length === 0) return french`Cantons sans espace France Services : aucun qui soit sûr de n'en pas avoir.`;
  const names = without.slice(0, CANTONS_NAMED_MAX).map(({ name, population, estimated }) => {
    return french`${shortenName(name)} (${estimated ? "environ\u00a0" : ""}${format.people(population)} hab.)`;
  });
  const rest = without.length - names.length;
  const list = format.list(rest > 0 ? [...names, `${format.people(rest)} autres`] : names);
  return french`Cantons sans espace France Services, ${format.people(without.length)} sur ${format.people(cantons.length)} : ${list}.`;
}

function describeCommunes({ figures, format, limit }: NoteContext): string {
  const { coverage, communes } = figures;
  const beyond = coverage.population - coverage.covered;
  if (coverage.population <= 0) return french`Aucun habitant n'est compté : le premier objectif ne s'y mesure pas.`;
  if (beyond <= 0) return french`Habitants à plus de ${limit} : aucun.`;
  const far = (communes?.units ?? [])
    .filter(({ population, covered }) => population > covered)
    .toSorted((a, b) => b.population - b.covered - (a.population - a.covered) || a.code.localeCompare(b.code));
  const people = french`Habitants à plus de ${limit} ou sans site joignable : ${format.people(beyond)}`;
  if (far.length === 0) return `${people}.`;
  const names = far.slice(0, COMMUNES_NAMED_MAX).map(({ name, population, covered, meanSeconds }) => {
    const time = meanSeconds === null ? "sans trajet" : format.travelTime(meanSeconds);
    return french`${shortenName(name)} (${format.people(population - covered)} hab., ${time})`;
  });
  const rest = far.length - names.length;
  const list = format.list(rest > 0 ? [...names, `${format.people(rest)} autres`] : names);
  return far.length === 1
    ? french`${people}, dans 1 commune : ${list}.`
    : french`${people}, dans ${format.people(far.length)} communes : ${list}.`;
}
