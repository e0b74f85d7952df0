import { describeReplay, type ReplaySubject } from "@maillage/planning/replay-command";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { CommandLine } from "./command-line.tsx";
import { InputHashes } from "./input-hashes.tsx";
import styles from "./replay-section.module.css";

/** The command of each section, in the order of the menu. */
const COMMANDS = [
  { key: "goals", command: "run", options: [] },
  { key: "hours", command: "hours", options: ["--at", "mardi 17:30"] },
  { key: "partners", command: "partners", options: [] },
  { key: "formats", command: "formats", options: [] },
  { key: "fragility", command: "fragility", options: [] },
  { key: "capacity", command: "capacity", options: [] },
  { key: "uncertainty", command: "uncertainty", options: [] },
  { key: "equity", command: "equity", options: [] },
  { key: "cantons", command: "cantons", options: [] },
  { key: "modes", command: "modes", options: [] },
  { key: "explain", command: "explain", options: ["--home", "52250"] },
] as const;

/** The command lines that give the figures of these pages back, and the hashes of what they are made from. */
export async function renderReplay(context: AnalysisContext) {
  const { api, question, view, t } = context;
  const { basis } = await api.analysis.explainFigure({ ...question, figure: "covered" });
  const hasChanges = view.scenario === null && view.esquisse.changes.length > 0;
  const subject: ReplaySubject = {
    territory: question.territory,
    thresholdSeconds: basis.thresholdSeconds,
    timeFactor: basis.timeFactor,
    sites:
      basis.scenario === null
        ? { siteNetwork: basis.siteNetwork.slug, hasChanges }
        : { scenario: basis.scenario.id, version: basis.scenario.version },
  };
  return (
    <>
      <p>{t("analyses.replay.intro")}</p>
      <p>{t("analyses.replay.where")}</p>
      {COMMANDS.map(({ key, command, options }) => {
        const title = key === "goals" ? t("analyses.replay.goals") : t(`analyses.sections.${key}.title`);
        return (
          <section key={key} aria-labelledby={`commande-${key}`}>
            <h3 id={`commande-${key}`} className="fr-h6">
              {title}
            </h3>
            <CommandLine command={describeReplay(command, subject, options)} />
          </section>
        );
      })}
      <p className={styles.options}>{t("analyses.replay.json")}</p>
      {hasChanges && (
        <>
          <p>{t("analyses.replay.sketch")}</p>
          <CommandLine command={JSON.stringify("changes" in question ? question.changes : [])} />
        </>
      )}
      <p className={styles.options}>{t("analyses.replay.files")}</p>
      <InputHashes basis={basis} t={t} />
      <AnalysisSource basis={basis} context={context} />
    </>
  );
}
