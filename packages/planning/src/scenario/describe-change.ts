import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { SiteStatus } from "../views.ts";
import type { SiteChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { FIELD_NAMES, isSiteSheetField } from "./field-names.ts";

/** How a site is called in a sentence: its name, or its id when nobody has given it one. */
export type SiteNames = ReadonlyMap<string, string>;

/** Names of sites by id, as {@link describeChange} wants them. */
export function listSiteNames(sites: readonly { readonly id: string; readonly name: string }[]): SiteNames {
  return new Map(sites.map(({ id, name }) => [id, name]));
}

/**
 * A change as a person would say it, without a full stop: `Déplacer Froncles`.
 *
 * @param names those of the network and of the sites added; an id without a name stands for itself.
 */
export function describeChange(change: SiteChange, names: SiteNames, locale: Locale): string {
  return tellChange(change, (id) => names.get(id) ?? id)[locale];
}

/** Why a change could not be made as it says, in one sentence, with what can be done. */
export function describeProblem(problem: ChangeProblem, names: SiteNames, locale: Locale): string {
  return tellProblem(problem, names.get(problem.siteId) ?? problem.siteId)[locale];
}

type NameOf = (siteId: string) => string;

function tellChange(change: SiteChange, nameOf: NameOf): Bilingual {
  const site = nameOf(change.siteId);
  switch (change.kind) {
    case "add-site": {
      const name = change.name ?? site;
      return ADDITION[change.status](name);
    }
    case "move-site":
      return { fr: french`Déplacer ${site}`, en: `Move ${site}` };
    case "set-status": {
      const { fr, en } = STATUS_CHANGE[change.status](site);
      return change.date === null ? { fr, en } : { fr: `${fr} (${change.date})`, en: `${en} (${change.date})` };
    }
    case "edit-site": {
      const fields = listFields(change.fields);
      return { fr: french`Modifier ${site} : ${fields.fr}`, en: `Edit ${site}: ${fields.en}` };
    }
    case "merge-sites": {
      const merged = change.mergedSiteIds.map(nameOf).join(", ");
      return { fr: french`Fusionner ${merged} avec ${site}`, en: `Merge ${merged} into ${site}` };
    }
  }
}

const ADDITION: Readonly<Record<SiteStatus, (name: string) => Bilingual>> = {
  labelled: (name) => ({ fr: `Ouvrir ${name}`, en: `Open ${name}` }),
  planned: (name) => ({ fr: french`Prévoir ${name}`, en: `Plan ${name}` }),
  studied: (name) => ({ fr: french`Mettre ${name} à l'étude`, en: `Study ${name}` }),
  closed: (name) => ({ fr: french`Ajouter ${name}, fermé`, en: `Add ${name}, closed` }),
};

const STATUS_CHANGE: Readonly<Record<SiteStatus, (name: string) => Bilingual>> = {
  labelled: (name) => ({ fr: `Ouvrir ${name}`, en: `Open ${name}` }),
  planned: (name) => ({ fr: french`Prévoir l'ouverture de ${name}`, en: `Plan the opening of ${name}` }),
  studied: (name) => ({ fr: french`Remettre ${name} à l'étude`, en: `Put ${name} back under study` }),
  closed: (name) => ({ fr: `Fermer ${name}`, en: `Close ${name}` }),
};

function listFields(fields: object): Bilingual {
  const names = Object.keys(fields).map((field) =>
    isSiteSheetField(field) ? FIELD_NAMES[field] : { fr: field, en: field },
  );
  return { fr: names.map(({ fr }) => fr).join(", "), en: names.map(({ en }) => en).join(", ") };
}

function tellProblem(problem: ChangeProblem, site: string): Bilingual {
  switch (problem.kind) {
    case "unknown-site":
      return {
        fr: french`Le site « ${site} » n'est ni dans le réseau ni parmi les ajouts : le changement est sans effet. Retirez-le.`,
        en: `Site "${site}" is neither in the network nor among the additions: the change does nothing. Remove it.`,
      };
    case "duplicate-site":
      return {
        fr: french`Un site « ${site} » existe déjà : il n'est pas ajouté deux fois. Retirez cet ajout.`,
        en: `A site "${site}" exists already: it is not added twice. Remove this addition.`,
      };
    case "merge-with-itself":
      return {
        fr: french`« ${site} » ne peut pas fusionner avec lui-même. Choisissez un autre site.`,
        en: `"${site}" cannot be merged into itself. Choose another site.`,
      };
    case "merge-of-closed-site":
      return {
        fr: french`« ${site} » est déjà fermé : il n'y a rien à fusionner. Retirez-le de la fusion.`,
        en: `"${site}" is closed already: there is nothing to merge. Remove it from the merge.`,
      };
    case "merge-into-closed-site":
      return {
        fr: french`« ${site} » reste ouvert : le site qui devait le reprendre est fermé. Choisissez-en un autre.`,
        en: `"${site}" stays as it is: the site that was to take it over is closed. Choose another.`,
      };
    case "canton-not-there": {
      const { cantonCode, communeName, cantonCodes } = problem;
      const cantons = cantonCodes.join(", ");
      return communeName === null
        ? {
            fr: french`« ${site} » est dit du canton ${cantonCode}, mais il est hors du territoire : il ne compte dans aucun canton. Déplacez-le.`,
            en: `"${site}" is said to be in canton ${cantonCode}, but it is out of the territory: it counts in no canton. Move it.`,
          }
        : {
            fr: french`« ${site} » est dit du canton ${cantonCode}, mais il est à ${communeName} (${cantons}) : il compte là où il est. Corrigez le canton ou déplacez-le.`,
            en: `"${site}" is said to be in canton ${cantonCode}, but it is in ${communeName} (${cantons}): it counts where it is. Correct the canton or move it.`,
          };
    }
  }
}
