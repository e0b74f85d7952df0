"use client";
import type { TerritoryMapView } from "@maillage/planning";
import type { SiteView } from "@maillage/planning/views";
import { useId, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Editing } from "./use-editing.ts";

interface CantonChoiceProps {
  readonly site: SiteView;
  readonly map: TerritoryMapView;
  readonly editing: Editing;
}

/** In a town that cantons share, which one the site serves: nothing else can tell. */
export function CantonChoice({ site, map, editing }: CantonChoiceProps) {
  const t = useTranslations();
  const id = useId();
  // Looked up again wherever a hand goes.
  const sharedTowns = useMemo(() => listSharedTowns(map), [map]);
  const cantonCodes = sharedTowns.get(site.communeCode);
  if (cantonCodes === undefined) return null;
  const [only = "", ...others] = site.cantonCodes;
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {t("editing.canton", { name: site.name })}
      </label>
      <select
        className="fr-select"
        id={id}
        disabled={editing.isReadOnly}
        value={others.length === 0 ? only : ""}
        onChange={({ target }) => editing.setCanton(site.id, target.value === "" ? undefined : target.value)}
      >
        <option value="">{t("propose.cantonUnknown")}</option>
        {cantonCodes.map((code) => (
          <option key={code} value={code}>
            {map.cantonNames[code] ?? code}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Cantons of each town that several share, by its code. */
function listSharedTowns({ communeCentres }: TerritoryMapView): ReadonlyMap<string, readonly string[]> {
  return new Map(
    communeCentres
      .filter(({ cantonCodes }) => cantonCodes.length > 1)
      .map(({ code, cantonCodes }) => [code, cantonCodes]),
  );
}
