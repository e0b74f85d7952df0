"use client";
import type { ProposalView, TerritoryView } from "@maillage/planning";
import { useLocale, useTranslations } from "use-intl";
import { CopyLink } from "../../scenarios/sheet/copy-link.tsx";
import styles from "../proposals.module.css";
import { SearchProgress } from "../search-progress.tsx";
import { ComparedFigures } from "./compared-figures.tsx";
import { ComparedPlaces } from "./compared-places.tsx";
import { COMPARED_MIN, comparisonHref } from "./compared-questions.ts";
import { type ComparedProposal, useComparedProposal } from "./use-compared-proposal.ts";

interface ComparisonWorkspaceProps {
  readonly territory: TerritoryView;
  /** Two to four, each as its own address tells it. */
  readonly texts: readonly string[];
}

/** A question of which the answer is known. */
export interface AnsweredProposal extends ComparedProposal {
  readonly proposal: ProposalView;
}

/** Questions side by side: each is searched, or found among what the server still knows. */
export function ComparisonWorkspace({ territory, texts }: ComparisonWorkspaceProps) {
  const t = useTranslations("proposals.comparison");
  const locale = useLocale();
  const compared = [
    useComparedProposal(territory, texts[0]),
    useComparedProposal(territory, texts[1]),
    useComparedProposal(territory, texts[2]),
    useComparedProposal(territory, texts[3]),
  ].filter((each) => each !== undefined);
  const answered = compared.flatMap((each): AnsweredProposal[] => {
    const proposal = each.search.view?.proposal;
    return proposal === undefined || proposal === null ? [] : [{ ...each, proposal }];
  });
  const startName = ({ ground }: ComparedProposal) =>
    ground.scenarioName ?? territory.siteNetworks.find(({ slug }) => slug === ground.slug)?.name[locale] ?? ground.slug;
  const path = comparisonHref(territory.code, texts);
  return (
    <>
      <ol className={styles.compared}>
        {compared.map((each, rank) => (
          <li key={texts[rank]}>
            <strong>{each.name}</strong> <span className={styles.note}>{startName(each)}</span>
            <br />
            <a className="fr-link fr-link--sm" href={`/${territory.code}/propositions${texts[rank]}`}>
              {t("open", { rank: String(rank + 1) })}
            </a>{" "}
            {texts.length > COMPARED_MIN && (
              <a
                className="fr-link fr-link--sm"
                href={comparisonHref(
                  territory.code,
                  texts.filter((_, index) => index !== rank),
                )}
              >
                {t("remove", { rank: String(rank + 1) })}
              </a>
            )}
            {each.arePlacesMissing && <p role="alert">{t("missing")}</p>}
            {each.search.isOffline && <p role="alert">{t("offline")}</p>}
            {each.search.refusal !== undefined && (
              <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
                <p>{each.search.refusal}</p>
              </div>
            )}
            {each.search.isSearching && (
              <SearchProgress
                title={t("searching", { rank: String(rank + 1) })}
                progress={each.search.view?.progress ?? null}
                isStarted={each.search.view?.state === "searching"}
                onStop={each.search.stop}
              />
            )}
          </li>
        ))}
      </ol>
      {answered.length >= COMPARED_MIN && (
        <>
          <ComparedFigures territory={territory} answered={answered} />
          <ComparedPlaces answered={answered} />
          <p>
            <CopyLink path={path} label={t("link")} copied={t("linkCopied")} />
          </p>
        </>
      )}
    </>
  );
}
