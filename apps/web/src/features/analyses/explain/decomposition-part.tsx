import type { DecomposeQuery, DecompositionView } from "@maillage/planning";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { AnalysisTable } from "../analysis-table.tsx";
import styles from "./explain-section.module.css";
import type { ExplainChoice } from "./explain-section.tsx";
import { KeptChoice } from "./kept-choice.tsx";

interface DecompositionPartProps {
  readonly context: AnalysisContext;
  readonly choice: ExplainChoice;
}

/** A state that can be compared: a network, or a saved scenario. */
interface ComparedState {
  /** In the address. */
  readonly word: string;
  readonly label: string;
  readonly state: DecomposeQuery["from"];
}

/** What separates two networks or scenarios, in parts that sum to the whole. */
export async function DecompositionPart({ context, choice }: DecompositionPartProps) {
  const { api, path, question, siteNetwork, t } = context;
  const states = await listStates(context);
  const find = (word: string | null) => states.find((each) => each.word === word);
  // From the oldest network to what is shown, unless the address says otherwise.
  const from = find(choice.de) ?? states.findLast(({ state }) => "siteNetwork" in state);
  const to = find(choice.vers) ?? find(siteNetwork.slug);
  const { territory, thresholdSeconds, timeFactor } = question;
  const answer =
    from === undefined || to === undefined || from === to
      ? undefined
      : await api.analysis.decompose({ territory, thresholdSeconds, timeFactor, from: from.state, to: to.state });
  const select = (name: "de" | "vers", label: string, current: ComparedState | undefined) => (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`choix-${name}`}>
        {label}
      </label>
      <select className="fr-select" id={`choix-${name}`} name={name} defaultValue={current?.word}>
        {states.map(({ word, label: text }) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <>
      <form action={path} method="get" className={styles.form}>
        <KeptChoice context={context} choice={choice} own={["de", "vers"]} />
        {select("de", t("analyses.explain.from"), from)}
        {select("vers", t("analyses.explain.to"), to)}
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("analyses.explain.compare")}
        </button>
      </form>
      {answer === undefined ? (
        <p>{t("analyses.explain.decompositionSame")}</p>
      ) : (
        <DecompositionAnswer answer={answer} context={context} />
      )}
    </>
  );
}

/** Networks, the latest first, then scenarios in use. */
async function listStates({ api, territory, locale, t }: AnalysisContext): Promise<readonly ComparedState[]> {
  const scenarios = await api.scenario.list({ territory: territory.code });
  return [
    ...territory.siteNetworks.map(({ slug, name }) => ({
      word: slug,
      label: t("analyses.explain.networkOption", { name: name[locale] }),
      state: { siteNetwork: slug },
    })),
    ...scenarios
      .filter(({ shelf }) => shelf === "active")
      .map(({ id, name }) => ({
        word: `scenario-${id}`,
        label: t("analyses.explain.scenarioOption", { name }),
        state: { scenario: id },
      })),
  ];
}

function DecompositionAnswer({
  answer,
  context,
}: {
  readonly answer: DecompositionView;
  readonly context: AnalysisContext;
}) {
  const { t, format } = context;
  const { people, cantons, unchangedFactors } = answer;
  const factorName = (factor: (typeof unchangedFactors)[number]) => t(`analyses.explain.factors.${factor}`);
  const lists = (["opened", "closed", "moved"] as const).filter((kind) => answer[kind].length > 0);
  return (
    <>
      <p className="fr-text--lead">
        {t("analyses.explain.decompositionPeople", {
          before: format.people(people.before),
          after: format.people(people.after),
          change: format.peopleDifference(people.change),
        })}{" "}
        {t("analyses.explain.decompositionCantons", {
          before: format.people(cantons.before),
          after: format.people(cantons.after),
          change: format.peopleDifference(cantons.change),
        })}
      </p>
      <AnalysisTable
        caption={t("analyses.explain.decompositionCaption")}
        rows={[
          ...people.parts.map(({ factor, change }, rank) => ({
            ...{ key: factor, name: factorName(factor), people: change },
            cantons: cantons.parts[rank]?.change ?? Number.NaN,
          })),
          { key: "total", name: t("analyses.explain.total"), people: people.change, cantons: cantons.change },
        ]}
        keyOf={({ key }) => key}
        columns={[
          { heading: t("analyses.explain.factor"), cell: ({ name }) => name },
          {
            heading: t("analyses.explain.peopleChange"),
            isNumber: true,
            cell: (row) => format.peopleDifference(row.people),
          },
          {
            heading: t("analyses.explain.cantonsChange"),
            isNumber: true,
            cell: (row) => format.peopleDifference(row.cantons),
          },
        ]}
      />
      <p>{t("analyses.explain.decompositionUnchanged", { factors: format.list(unchangedFactors.map(factorName)) })}</p>
      <p>{t("analyses.explain.decompositionRule")}</p>
      {lists.map((kind) => (
        <p key={kind}>{t(`analyses.explain.${kind}`, { names: answer[kind].map(({ name }) => name).join(", ") })}</p>
      ))}
      <AnalysisSource basis={answer.fromBasis} context={context} />
      <AnalysisSource basis={answer.basis} context={context} />
    </>
  );
}
