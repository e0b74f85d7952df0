import { french } from "@maillage/errors";
import type { HomeKind } from "@maillage/planning";
import { describeReplay } from "@maillage/planning/replay-command";
import type { NoteSection } from "../note-content.ts";
import { listNoteSources } from "./list-note-sources.ts";
import type { NoteContext } from "./note-context.ts";
import { shortenName } from "./shorten-name.ts";

const HOME_WORDS: Readonly<Record<HomeKind, string>> = {
  communes: "centres de commune, qui tiennent lieu d’habitations",
  cells: "mailles de population",
  addresses: "adresses",
};
const SITES_NAMED_MAX = 3;
const SOURCES_TOLD_MAX = 10;
/** Between which coverage counts people apart, whatever the threshold. */
const BORDERLINE_SECONDS = { min: 1680, max: 1920 };

/** How the figures were made, what they do not say, where they come from, and how to make them again. */
export function buildReferenceSections(context: NoteContext): readonly NoteSection[] {
  return [
    { title: french`Méthode`, blocks: [{ kind: "paragraph", text: describeMethod(context) }] },
    { title: french`Limites`, blocks: [{ kind: "list", items: listLimits(context), describeRest: null }] },
    {
      title: french`Sources`,
      blocks: [
        {
          kind: "paragraph",
          text: describeSources(context),
        },
      ],
    },
    {
      title: french`Refaire ces calculs`,
      blocks: [
        { kind: "command", text: describeCommand(context) },
        {
          kind: "paragraph",
          text: french`Empreinte (SHA-256) de tout ce dont viennent les chiffres : ${hashOf(context)}.`,
        },
      ],
    },
  ];
}

function describeSources(context: NoteContext): string {
  const sources = listNoteSources(context);
  const told = sources.slice(0, SOURCES_TOLD_MAX).map(({ name, producer, vintage }) => {
    return french`${shortenName(name)} : ${shortenName(producer)}, ${shortenName(vintage)}`;
  });
  const rest = sources.length - told.length;
  const others =
    rest > 0 ? [french`${context.format.people(rest)} autres fichiers, en annexe avec leurs licences`] : [];
  return `${[...told, ...others].join(french` ; `)}.`;
}

function describeMethod({ figures, format, limit }: NoteContext): string {
  const { territory, coverage, timeFactor } = figures;
  const { origin, kilometres } = coverage.roadNetwork;
  const roads =
    origin === "modelled"
      ? french`un réseau routier modélisé de commune à commune`
      : french`${format.kilometres(kilometres)} de routes`;
  const factor = timeFactor === 1 ? "" : french` Tous les temps sont multipliés par ${format.factor(timeFactor)}.`;
  return french`Pour chacun des ${format.people(territory.homeCount)} lieux habités (${HOME_WORDS[territory.homeKind]}), le trajet le plus rapide en voiture vers chaque espace labellisé à la date dite est calculé sur ${roads}, jamais à vol d'oiseau ; un habitant est servi à ${limit} ou moins, limite comprise, y compris par un site voisin hors du territoire. Un canton est servi quand un site s'y trouve ; dans une ville partagée entre cantons, le site n'est attribué que si son canton est connu, et la population est répartie à parts égales.${factor}`;
}

function listLimits({ figures, format, limit }: NoteContext): readonly string[] {
  const { territory, coverage, access, programme, thresholdSeconds } = figures;
  const { modelError, origin } = coverage.roadNetwork;
  const leftOut = access.basis.leftOutSites.map(({ name }) => shortenName(name));
  const named = leftOut.slice(0, SITES_NAMED_MAX);
  const rest = leftOut.length - named.length;
  return [
    ...(origin !== "modelled"
      ? []
      : [
          modelError === null
            ? french`Temps estimés ; l'erreur du réseau modélisé n'a pas été mesurée sur ce territoire.`
            : french`Temps estimés : l'erreur du réseau modélisé est de ${format.errorShare(modelError.meanAbsoluteShare)} en moyenne et d'au plus ${format.errorShare(modelError.maxAbsoluteShare)}, sur ${format.people(modelError.pairCount)} trajets connus.`,
        ]),
    ...(thresholdSeconds < BORDERLINE_SECONDS.min || thresholdSeconds > BORDERLINE_SECONDS.max
      ? []
      : [
          french`${format.people(coverage.borderline)} habitants sont entre 28 et 32\u00a0min : le calcul ne peut dire de quel côté de ${limit} ils sont.`,
        ]),
    ...(territory.homeKind === "communes"
      ? [french`Tous les habitants d'une commune sont comptés en son centre : un hameau écarté peut être plus loin.`]
      : []),
    french`Les horaires n'entrent pas dans ces chiffres, ni les ménages sans voiture : à ${limit} veut dire à ${limit} en voiture d'un site, ouvert ou non à cette heure.`,
    ...(leftOut.length === 0
      ? []
      : [
          french`Sites itinérants sans arrêts connus, comptés nulle part : ${format.list(rest > 0 ? [...named, `${format.people(rest)} autres`] : named)}.`,
        ]),
    ...(programme.kind === "proposal" && !programme.proposal.isOptimal
      ? [
          french`La recherche d'ouvertures s'est arrêtée au bout de son temps : une autre machine peut en trouver d'autres.`,
        ]
      : []),
  ];
}

function describeCommand({ figures }: NoteContext): string {
  const { territory, siteNetwork, programme, thresholdSeconds, timeFactor } = figures;
  const scenario = programme.kind === "changes" ? programme.scenario : null;
  const hasChanges = programme.kind === "changes" && scenario === null;
  return describeReplay(
    "report",
    {
      ...{ territory: territory.code, thresholdSeconds, timeFactor },
      sites:
        scenario === null
          ? { siteNetwork: siteNetwork.slug, hasChanges }
          : { scenario: scenario.id, version: scenario.version },
    },
    ["--out", `note-${territory.code}.pdf`],
  );
}

/** Of the figures after the programme when there is one: it covers those of today. */
function hashOf({ figures: { programme, coverage } }: NoteContext): string {
  const { run } = "after" in programme ? programme.after.inputs : coverage.inputs;
  return run ?? "";
}
