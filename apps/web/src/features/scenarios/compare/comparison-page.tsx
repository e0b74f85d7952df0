import { omitMessages } from "../../../i18n/messages.ts";
import { getIntl, type RequestIntl } from "../../../i18n/request.ts";
import { TIME_FACTOR } from "../../../view-state/view-state.ts";
import { LeftOutSites } from "../../analyses/left-out-sites.tsx";
import { roadsLabel } from "../../overview/roads-label.ts";
import { PlannerProviders } from "../../planner/planner-providers.tsx";
import { describeErrors } from "../../shell/certainty.tsx";
import { CONTENT_ID } from "../../shell/service-skip-links.tsx";
import { LostRoadsNotice } from "../../territory/lost-roads-notice.tsx";
import styles from "../page.module.css";
import { CopyLink } from "../sheet/copy-link.tsx";
import { comparisonAddress } from "./compared-address.ts";
import { ComparedForm } from "./compared-form.tsx";
import { type ComparedEntry, writeEntry } from "./compared-parser.ts";
import { ComparisonTable, columnName } from "./comparison-table.tsx";
import { DifferenceSection } from "./difference-section.tsx";
import type { ComparisonContent } from "./load-comparison.ts";

/** Two to six networks and scenarios side by side; the address holds all that is seen. */
export async function ComparisonPage({ content }: { readonly content: ComparisonContent }) {
  const { territory, view, entries, comparison, refusals, scenarios, siteNetworks, difference } = content;
  const intl = await getIntl();
  const { locale, t, format } = intl;
  const address = comparisonAddress(territory.code, entries);
  const minutes = format.people(view.seuil);
  const source = roadsLabel(territory.roadNetwork, t, format);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <header>
        <p>
          <a className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={`/${territory.code}/scenarios`}>
            {t("scenarios.compare.back")}
          </a>
        </p>
        <h1>{t("scenarios.compare.title", { name: territory.name })}</h1>
        <p className="fr-text--lead">{t("scenarios.compare.intro")}</p>
      </header>
      <LostRoadsNotice territory={territory} t={t} />
      {refusals.map(({ entry, reason }) => (
        <div key={entry} className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{t("scenarios.compare.notFound", { entry, reason })}</p>
        </div>
      ))}
      <ComparedForm
        territory={territory.code}
        entries={entries}
        siteNetworks={siteNetworks}
        scenarios={scenarios}
        locale={locale}
        t={t}
      />
      {comparison === undefined && <p>{t("scenarios.compare.tooFew")}</p>}
      <PlannerProviders locale={locale} messages={omitMessages(locale, "imports", "proposals")}>
        {comparison !== undefined && (
          <section aria-labelledby="cote-a-cote">
            <h2 id="cote-a-cote">{t("scenarios.compare.figures")}</h2>
            <ColumnNotes content={content} intl={intl} />
            <ComparisonTable
              territory={territory.code}
              columns={comparison.columns}
              thresholdMinutes={minutes}
              locale={locale}
              t={t}
              format={format}
            />
            <p className={styles.note}>
              {view.facteur === TIME_FACTOR.none
                ? source
                : t("common.sourceWithFactor", { source, factor: format.factor(view.facteur) })}
            </p>
            <CertaintyNotes content={content} intl={intl} />
            <p className={styles.note}>{t("scenarios.compare.linkNote")}</p>
            <CopyLink path={address} label={t("scenarios.compare.link")} copied={t("scenarios.compare.linkCopied")} />
          </section>
        )}
        {comparison !== undefined && difference !== undefined && (
          <DifferenceSection
            territory={territory}
            names={comparison.columns.map((column) => columnName(column, locale, t))}
            difference={difference}
            entries={entries.map(writeEntry).join(",")}
            view={view}
            source={source}
            t={t}
            format={format}
          />
        )}
      </PlannerProviders>
    </main>
  );
}

/** Under which errors the sure figures are sure; the columns share the territory's roads. */
function CertaintyNotes({ content: { comparison }, intl: { t, format } }: ColumnNotesProps) {
  const sure = comparison?.columns[0]?.sure;
  if (sure === undefined) return null;
  return (
    <p className={styles.note}>
      {sure.certainty === null ? t("indicators.certainty.unmeasured") : describeErrors(sure.parameters, t, format)}
    </p>
  );
}

interface ColumnNotesProps {
  readonly content: ComparisonContent;
  readonly intl: RequestIntl;
}

/** What to know of the columns before reading them: newer versions, changes that do not apply. */
function ColumnNotes({
  content: { territory, entries, comparison, scenarios },
  intl: { t, locale },
}: ColumnNotesProps) {
  const latest = new Map(scenarios.map(({ id, version }) => [id, version]));
  const isOld = (entry: ComparedEntry) =>
    entry.kind === "scenario" && (latest.get(entry.scenario) ?? 0) > (entry.version ?? 0);
  const updated = entries.map(
    (entry): ComparedEntry =>
      entry.kind === "scenario" ? { ...entry, version: latest.get(entry.scenario) ?? entry.version } : entry,
  );
  return (
    <>
      {comparison?.columns.map(({ scenario, problems }) =>
        scenario === null || problems.length === 0 ? null : (
          <p key={`${scenario.id} ${scenario.version}`}>
            {t("scenarios.compare.problems", { name: scenario.name, count: problems.length })}{" "}
            <a href={`/${territory.code}/scenarios/${scenario.id}`}>{t("scenarios.actions.open")}</a>
          </p>
        ),
      )}
      {comparison?.columns.map(({ scenario, siteNetwork, coverage: { leftOutSites } }) =>
        leftOutSites.length === 0 ? null : (
          <div key={scenario === null ? siteNetwork.slug : `${scenario.id} ${scenario.version}`}>
            <p>
              <strong>{scenario?.name ?? siteNetwork.name[locale]}</strong>
            </p>
            <LeftOutSites leftOut={leftOutSites} context={{ t }} />
          </div>
        ),
      )}
      {entries.some(isOld) && (
        <p>
          {scenarios
            .filter(({ id }) =>
              entries.some((entry) => isOld(entry) && entry.kind === "scenario" && entry.scenario === id),
            )
            .map(({ name, version }) => t("scenarios.compare.newer", { name, version: String(version) }))
            .join(" ")}{" "}
          <a href={comparisonAddress(territory.code, updated)}>{t("scenarios.compare.toNewer")}</a>
        </p>
      )}
    </>
  );
}
