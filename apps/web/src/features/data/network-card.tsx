import type { RoadNetworkEntryView, TerritoryView } from "@maillage/planning";
import type { ReactNode } from "react";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { modelErrorLabel } from "../overview/roads-label.ts";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import { CopyableHash } from "./copyable-hash.tsx";
import styles from "./data.module.css";
import { formatBytes } from "./format-bytes.ts";
import { NetworkActions } from "./network-actions.tsx";
import { networkTitle } from "./network-title.ts";

/** Places without a road that are named; a network that lacks more of them than that is better looked at on the map. */
const OFF_ROADS_SHOWN_MAX = 30;

interface NetworkCardProps {
  readonly territory: Pick<TerritoryView, "code" | "lostRoadNetwork">;
  readonly network: RoadNetworkEntryView;
  readonly isCompared: boolean;
  readonly t: Translate;
  readonly format: Format;
}

/** One road network: what it is, who is on it, and what can be done with it. */
export function NetworkCard({ territory, network, isCompared, t, format }: NetworkCardProps) {
  const { hash, fileName, isInUse, byteCount, profile, sources } = network;
  const title = networkTitle(network, t, format);
  const isModelled = network.origin === "modelled";
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(fileName === null ? [] : [[t("data.file"), fileName] as const]),
    ...(isModelled ? [] : [[t("data.licence"), sources.map(({ licence }) => licence).join(", ")] as const]),
    [t("data.profile"), t(`data.profiles.${profile}`)],
    [t("data.junctions"), format.people(network.junctionCount)],
    [t("data.length"), format.kilometres(network.kilometres)],
    [t("data.size"), byteCount === null ? t("common.noValue") : formatBytes(byteCount, format.locale)],
    [t("data.addedAt"), format.date(network.addedAt.slice(0, 10))],
    [t("data.hash"), <CopyableHash key="hash" hash={hash} />],
    ...(network.modelError === null ? [] : [[t("data.error"), modelErrorLabel(network, t, format)] as const]),
  ];
  return (
    <article className={styles.card} data-empreinte={hash} aria-labelledby={`reseau-${hash}`}>
      <h3 id={`reseau-${hash}`} className={styles.cardTitle}>
        {title}
        {isInUse && <span className="fr-badge fr-badge--success fr-badge--sm">{t("data.inUse")}</span>}
        {byteCount === null && <span className="fr-badge fr-badge--warning fr-badge--sm">{t("data.lostBadge")}</span>}
      </h3>
      {isModelled && fileName === null && <p className={styles.note}>{t("data.modelledExplained")}</p>}
      <RoadsAttribution roads={network} t={t} className={styles.note} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <Reach network={network} t={t} format={format} />
      </dl>
      <OffRoads network={network} t={t} format={format} />
      <NetworkActions
        territory={territory.code}
        hash={hash}
        title={title}
        // Roads of another mode are for its analysis alone.
        canCompare={profile === "car" && !isInUse && !isCompared && byteCount !== null}
        // The one that stands in for a lost one can be chosen for good.
        canUse={profile === "car" && byteCount !== null && (!isInUse || territory.lostRoadNetwork !== null)}
        canRemove={!isInUse && fileName !== null}
      />
    </article>
  );
}

type ReachProps = Pick<NetworkCardProps, "network" | "t" | "format">;

function Reach({ network: { reach }, t, format }: ReachProps) {
  if (reach === null) return null;
  const { homeCount, population, off, populationOff } = reach;
  const onRoads = { people: format.people(population - populationOff), homes: homeCount - off.length };
  const offRoads = { people: format.people(populationOff), homes: off.length };
  return (
    <>
      <div>
        <dt>{t("data.onRoads")}</dt>
        <dd>{t("data.onRoadsOf", onRoads)}</dd>
      </div>
      <div>
        <dt>{t("data.offRoads")}</dt>
        <dd>{off.length === 0 ? t("data.offRoadsNone") : t("data.onRoadsOf", offRoads)}</dd>
      </div>
    </>
  );
}

function OffRoads({ network: { reach }, t, format }: ReachProps) {
  if (reach === null || reach.off.length === 0) return null;
  const shown = reach.off.slice(0, OFF_ROADS_SHOWN_MAX);
  const hiddenCount = reach.off.length - shown.length;
  return (
    <details className={styles.details}>
      <summary>{t("data.offRoadsList")}</summary>
      <ul>
        {shown.map(({ home, name, population }) => (
          <li key={home}>{t("data.offRoadsItem", { name, people: format.people(population) })}</li>
        ))}
        {hiddenCount > 0 && <li>{t("data.offRoadsMore", { count: hiddenCount })}</li>}
      </ul>
    </details>
  );
}
