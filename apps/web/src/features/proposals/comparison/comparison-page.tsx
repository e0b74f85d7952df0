import type { TerritoryView } from "@maillage/planning";
import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl } from "../../../i18n/request.ts";
import { type ProposalAddress, serializeProposal } from "../../../view-state/proposal-parsers.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../../territory/lost-roads-notice.tsx";
import { KeptBar } from "../kept/kept-bar.tsx";
import styles from "../proposals.module.css";
import { COMPARED_MIN } from "./compared-questions.ts";
import { ComparisonWorkspace } from "./comparison-workspace.tsx";

interface ComparisonPageProps {
  readonly territory: TerritoryView;
  readonly questions: readonly ProposalAddress[];
}

/** Two to four proposals side by side; their questions are in the address. */
export async function ComparisonPage({ territory, questions }: ComparisonPageProps) {
  const { locale, t } = await getIntl();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <p>
          <a
            className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
            href={`/${territory.code}/propositions${questions[0] === undefined ? "" : serializeProposal("", questions[0])}`}
          >
            {t("proposals.comparison.back")}
          </a>
        </p>
        <h1>{t("proposals.comparison.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("proposals.comparison.intro")}</p>
        <noscript>
          <p className="fr-alert fr-alert--warning fr-alert--sm">{t("proposals.noScript")}</p>
        </noscript>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      <PlannerProviders
        locale={locale}
        messages={omitMessages(locale, "access", "imports", "indicators", "proposalPanel", "sitePages")}
      >
        {questions.length < COMPARED_MIN ? (
          <>
            <p>{t("proposals.comparison.tooFew")}</p>
            <KeptBar territory={territory.code} />
          </>
        ) : (
          <ComparisonWorkspace territory={territory} texts={questions.map((each) => serializeProposal("", each))} />
        )}
      </PlannerProviders>
    </main>
  );
}
