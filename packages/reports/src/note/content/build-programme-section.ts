import { french } from "@maillage/errors";
import type { CoverageView } from "@maillage/planning";
import { describeChange, describeProblem, listSiteNames, type ScenarioChange } from "@maillage/planning/scenario";
import { type NoteProgramme, PROPOSED_SITE_COUNT } from "../gather-note-figures.ts";
import type { NoteBlock, NoteSection } from "../note-content.ts";
import type { NoteContext } from "./note-context.ts";
import { shortenName } from "./shorten-name.ts";

type Changes = Extract<NoteProgramme, { readonly kind: "changes" }>;
type Proposal = Extract<NoteProgramme, { readonly kind: "proposal" }>;

const STEPS_MAX = 5;
const PROBLEMS_MAX = 2;

/** What is to be done, and what it changes for people and cantons. */
export function buildProgrammeSection(context: NoteContext): NoteSection {
  const { programme } = context.figures;
  const title = french`Programme proposé`;
  switch (programme.kind) {
    case "changes":
      return { title, blocks: buildChanges(programme, context) };
    case "proposal":
      return { title, blocks: buildProposal(programme, context) };
    case "goals-met":
      return {
        title,
        blocks: [paragraph(french`Les deux objectifs sont atteints : aucune ouverture n'est proposée.`)],
      };
    case "no-proposal":
      return {
        title,
        blocks: [
          paragraph(french`Aucune ouverture n'améliore l'un des deux objectifs parmi les lieux étudiés (les mairies).`),
        ],
      };
  }
}

function buildProposal({ proposal, after }: Proposal, context: NoteContext): readonly NoteBlock[] {
  const { format } = context;
  const proof = proposal.isOptimal
    ? french`aucun autre choix de ${format.people(proposal.opened.length)} mairies ne fait mieux (preuve faite)`
    : french`recherche arrêtée avant la preuve`;
  return [
    paragraph(
      french`Aucun scénario n'est choisi : voici les ${format.people(PROPOSED_SITE_COUNT)} meilleures ouvertures que Maillage trouve parmi les mairies, pour servir le plus de cantons, puis le plus d'habitants ; ${proof}.`,
    ),
    {
      kind: "table",
      table: {
        caption: french`Ouvertures proposées, dans l'ordre, et ce que chacune apporte après les précédentes.`,
        columns: [
          { title: "Ordre", align: "left", weight: 0.7 },
          { title: "Ouverture", align: "left", weight: 3 },
          { title: "Habitants gagnés", align: "right", weight: 1.5 },
          { title: "Cantons gagnés", align: "left", weight: 3.6 },
        ],
        rows: proposal.opened.map(({ place, peopleGained, cantonsGained }, index) => [
          String(index + 1),
          shortenName(place.communeName ?? place.name),
          format.peopleDifference(peopleGained),
          shortenName(cantonsGained.length === 0 ? "aucun" : format.list(cantonsGained.map(({ name }) => name))),
        ]),
        describeRest: null,
      },
    },
    paragraph(describeEffect(after, context)),
  ];
}

function buildChanges({ scenario, changes, after, phasing }: Changes, context: NoteContext): readonly NoteBlock[] {
  const { format, figures } = context;
  const intro =
    scenario === null
      ? french`Changements proposés, qui ne sont pas encore enregistrés dans un scénario.`
      : french`Scénario « ${shortenName(scenario.name)} », version ${scenario.version}.${scenario.shelf === "deleted" ? french` Ce scénario a été supprimé depuis ; il est rendu tel qu'il était.` : ""}`;
  if (changes.length === 0) {
    return [paragraph(french`${intro} Il ne change rien au réseau : ses effets sont nuls.`)];
  }
  const added = changes.flatMap((change) =>
    change.kind === "add-site" && change.name !== null ? [{ id: change.siteId, name: change.name }] : [],
  );
  const names = listSiteNames(
    [...figures.siteNetwork.sites, ...added].map(({ id, name }) => ({ id, name: shortenName(name) })),
  );
  const dated: readonly Partial<ScenarioChange>[] = scenario?.changes ?? [];
  const steps = phasing.steps.filter(({ year }) => year !== null);
  return [
    paragraph(intro),
    {
      kind: "table",
      table: {
        caption: french`Changements du programme, avec leur année et leur coût quand ils sont connus.`,
        columns: [
          { title: "Changement", align: "left", weight: 4 },
          { title: "Année", align: "left", weight: 1.2 },
          { title: "Coût estimé", align: "right", weight: 1.4 },
        ],
        rows: changes.map((change, index) => {
          const { year, costEuros } = dated[index] ?? {};
          return [
            describeChange(change, names, "fr"),
            year === null || year === undefined ? "à programmer" : String(year),
            costEuros === null || costEuros === undefined ? "–" : format.euros(costEuros),
          ];
        }),
        describeRest: (hidden) =>
          hidden === 1 ? french`et 1 autre changement.` : french`et ${format.people(hidden)} autres changements.`,
      },
    },
    ...(steps.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            describeRest: null,
            items: steps.slice(0, STEPS_MAX).map(({ year, peopleGained, cantonsGained, share }) => {
              return french`${year} : habitants servis ${format.peopleDifference(peopleGained)}, soit ${format.share(share)} ; cantons avec un site ${format.peopleDifference(cantonsGained)}.`;
            }),
          },
        ]),
    paragraph(describeEffect(after, context)),
    ...after.problems
      .slice(0, PROBLEMS_MAX)
      .map((problem) => paragraph(french`À revoir : ${describeProblem(problem, names, "fr")}`)),
  ];
}

function describeEffect(after: CoverageView, { figures, format, limit }: NoteContext): string {
  const { coverage } = figures;
  const servedBefore = coverage.cantons.filter(({ sites }) => sites.length > 0).length;
  const servedAfter = after.cantons.filter(({ sites }) => sites.length > 0).length;
  const possible = after.cantons.filter(({ sites, possibleSites }) => sites.length === 0 && possibleSites.length > 0);
  const shared =
    possible.length === 0
      ? ""
      : french`, et ${format.people(possible.length)} en plus peut-être, selon l'adresse du site dans une ville partagée entre cantons`;
  const mean = (seconds: number | null) => (seconds === null ? "–" : format.minutes(seconds));
  return french`Effet, le programme fait : de ${format.share(coverage.share)} à ${format.share(after.share)} des habitants à ${limit} ou moins (${format.peopleDifference(after.covered - coverage.covered)}) ; de ${format.people(servedBefore)} à ${format.people(servedAfter)} cantons avec un site sur ${format.people(after.cantons.length)}${shared} ; trajet moyen de ${mean(coverage.meanSeconds)} à ${mean(after.meanSeconds)}.`;
}

function paragraph(text: string): NoteBlock {
  return { kind: "paragraph", text };
}
