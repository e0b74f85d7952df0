import type { RoadNetworkView } from "@maillage/planning";
import type { Translate } from "../../i18n/translate.ts";

const OSM_COPYRIGHT = "https://www.openstreetmap.org/copyright";

interface RoadsAttributionProps {
  readonly roads: Pick<RoadNetworkView, "origin">;
  readonly t: Translate;
  readonly className?: string | undefined;
  /** What the roads are, said before the credit. */
  readonly label?: string;
}

/** The credit that the ODbL asks for wherever something is made from OpenStreetMap; nothing for other roads. */
export function RoadsAttribution({ roads, t, className, label }: RoadsAttributionProps) {
  if (roads.origin !== "osm") return null;
  return (
    <p className={className}>
      {label !== undefined && `${label} · `}
      <a href={OSM_COPYRIGHT}>{t("sources.attributionOsm")}</a>
    </p>
  );
}
