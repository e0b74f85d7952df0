import type { TerritoryView } from "@maillage/planning";
import type { Translate } from "../../i18n/translate.ts";

interface LostRoadsNoticeProps {
  readonly territory: Pick<TerritoryView, "code" | "lostRoadNetwork">;
  readonly t: Translate;
}

/** Said on every page of figures: the roads that were chosen are gone, and others stand in. */
export function LostRoadsNotice({ territory: { code, lostRoadNetwork }, t }: LostRoadsNoticeProps) {
  if (lostRoadNetwork === null) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm">
      <p>
        {t("data.lost", { file: lostRoadNetwork.fileName })} <a href={`/${code}/donnees`}>{t("data.lostLink")}</a>
      </p>
    </div>
  );
}
