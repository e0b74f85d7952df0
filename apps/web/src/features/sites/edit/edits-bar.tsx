"use client";
import { Select } from "@codegouvfr/react-dsfr/Select";
import type { SiteNetworkSummary } from "@maillage/planning";
import { describeChange, type ScenarioSummary, type SiteNames } from "@maillage/planning/scenario";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import styles from "./edits-bar.module.css";
import { isWritable, type SiteEdits } from "./use-site-edits.ts";

interface EditsBarProps {
  readonly territory: string;
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly siteNetwork: string;
  readonly scenarios: readonly ScenarioSummary[];
  readonly hasUnknownScenario: boolean;
  readonly edits: SiteEdits;
  readonly siteNames: SiteNames;
  /** Goes to a scenario, or to a dated network. */
  readonly onChoose: (choice: { readonly scenario: string } | { readonly siteNetwork: string }) => void;
}

/** Which network or scenario is looked at, where edits of it go, and what became of the last one. */
export function EditsBar(props: EditsBarProps) {
  const { territory, siteNetworks, siteNetwork, scenarios, hasUnknownScenario, edits, onChoose } = props;
  const t = useTranslations("sitePages.scenario");
  const { locale } = useFormat();
  const { scenario } = edits;
  const isListed = scenario === null || scenarios.some(({ id }) => id === scenario.id);
  return (
    <section
      className={styles.bar}
      data-obstacle={edits.obstacle !== undefined || undefined}
      aria-labelledby="modifications"
    >
      <h2 id="modifications" className="fr-h6">
        {t("title")}
      </h2>
      {hasUnknownScenario && scenario === null && (
        <p className="fr-alert fr-alert--warning fr-alert--sm">{t("unknown")}</p>
      )}
      <div className={styles.choice}>
        <Select
          label={t("choose")}
          nativeSelectProps={{
            value: scenario?.id ?? `reseau:${siteNetwork}`,
            onChange: ({ target: { value } }) => {
              const [, slug] = /^reseau:(.*)$/.exec(value) ?? [];
              onChoose(slug === undefined ? { scenario: value } : { siteNetwork: slug });
            },
          }}
        >
          {siteNetworks.map(({ slug, name }) => (
            <option key={slug} value={`reseau:${slug}`}>
              {name[locale]}
            </option>
          ))}
          {scenario !== null && !isListed && <option value={scenario.id}>{scenario.name}</option>}
          {scenarios.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <p className={styles.explained}>
          {explain(edits, t)}
          {scenario !== null && (
            <>
              {" "}
              <a href={`/${territory}/scenarios/${scenario.id}`}>{t("open")}</a>
              {scenario.version !== scenario.latestVersion && (
                <>
                  {" "}
                  <button type="button" className={styles.link} onClick={() => onChoose({ scenario: scenario.id })}>
                    {t("toLatest")}
                  </button>
                </>
              )}
            </>
          )}
        </p>
        {(edits.canUndo || edits.canRedo) && (
          <div className={styles.buttons}>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={!edits.canUndo || edits.isSaving}
              onClick={edits.undo}
            >
              {t("undo")}
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={!edits.canRedo || edits.isSaving}
              onClick={edits.redo}
            >
              {t("redo")}
            </button>
          </div>
        )}
      </div>
      <Obstacle {...props} />
      <div role="status" className={styles.notice}>
        {noticeText(edits, t)}
      </div>
    </section>
  );
}

type ScenarioTexts = ReturnType<typeof useTranslations<"sitePages.scenario">>;

function explain({ scenario }: SiteEdits, t: ScenarioTexts): string {
  if (scenario === null) return t("explainedNone");
  const { name, version, latestVersion, shelf } = scenario;
  if (version !== latestVersion) return t("version", { version: String(version), name });
  if (shelf === "deleted") return t("deleted", { name });
  return isWritable(scenario) ? t("explained", { name }) : t("locked", { name });
}

function noticeText({ isSaving, notice }: SiteEdits, t: ScenarioTexts): string {
  if (isSaving) return t("saving");
  switch (notice?.kind) {
    case "saved":
      return t("savedIn", { name: notice.scenario });
    case "undone":
      return t("undone");
    case "redone":
      return t("redone");
    case "merged":
      return `${t("savedIn", { name: notice.scenario })} ${t("merged", { count: notice.count })}`;
    default:
      return "";
  }
}

/** What stands in the way of the last edit, and the ways on. */
function Obstacle({ edits, siteNames }: EditsBarProps) {
  const t = useTranslations("sitePages.scenario");
  const { locale } = useFormat();
  const { obstacle, isSaving } = edits;
  if (obstacle === undefined) return null;
  const button = (text: string, onClick: () => void, kind = "secondary") => (
    <button type="button" className={`fr-btn fr-btn--${kind} fr-btn--sm`} disabled={isSaving} onClick={onClick}>
      {text}
    </button>
  );
  if (obstacle.kind === "conflict") {
    return (
      <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
        <p>{t("conflict")}</p>
        <ul>
          {obstacle.rivals.map((change, rank) => (
            <li key={rank}>{describeChange(change, siteNames, locale)}</li>
          ))}
        </ul>
        <div className={styles.buttons}>
          {button(t("keepMine"), edits.keepMine)}
          {button(t("keepTheirs"), edits.keepTheirs, "tertiary")}
        </div>
      </div>
    );
  }
  const { name = "" } = edits.scenario ?? {};
  const reasons = {
    deleted: () => t("deleted", { name }),
    "read-only": () => t("locked", { name }),
    unreachable: () => t("offline"),
    refused: () => (obstacle.kind === "refused" ? obstacle.message : ""),
  };
  return (
    <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
      <p>{t("failed", { reason: reasons[obstacle.kind]() })}</p>
      <div className={styles.buttons}>
        {obstacle.kind === "unreachable" && button(t("retry"), edits.retry)}
        {edits.scenario !== null && button(t("saveElsewhere"), edits.saveElsewhere)}
      </div>
    </div>
  );
}
