"use client";
import type { TerritoryView } from "@maillage/planning";
import { createLoader } from "nuqs/server";
import { useTranslations } from "use-intl";
import { type ProposalAddress, proposalParsers } from "../../view-state/proposal-parsers.ts";
import styles from "./proposals.module.css";

interface EmptyQuestionProps {
  readonly territory: TerritoryView;
  readonly onAsk: (address: ProposalAddress) => void;
}

const EXAMPLES = [
  { key: "two", query: "but=personnes&nombre=2" },
  { key: "everyCanton", query: "but=moins-de-sites&part=95&cantons=tous" },
  { key: "budget", query: "but=budget&budget=135000" },
] as const;

/** What the page does, and questions to ask in one click. */
export function EmptyQuestion({ territory, onAsk }: EmptyQuestionProps) {
  const t = useTranslations("proposals.empty");
  const load = createLoader(proposalParsers);
  // The earliest network is where a proposal has most to bring: the one that the service opens with.
  const earliest = territory.siteNetworks.toSorted((a, b) => a.date.localeCompare(b.date))[0];
  const start = earliest === undefined ? "" : `&reseau=${encodeURIComponent(earliest.slug)}`;
  const shown = EXAMPLES.filter(({ key }) => key !== "everyCanton" || territory.cantonCount > 0);
  return (
    <section aria-label={t("label")}>
      <p>{t("explained")}</p>
      <p>{t("try")}</p>
      <ul className={styles.examples}>
        {shown.map(({ key, query }) => (
          <li key={key}>
            <button type="button" className="fr-tag" onClick={() => onAsk(load(`?${query}${start}`))}>
              {t(`examples.${key}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
