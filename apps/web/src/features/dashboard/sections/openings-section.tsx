import type { ProposalView } from "@maillage/planning";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { isPlanProven } from "../../proposals/answer/write-answer.ts";
import { awaitProposal } from "../await-proposal.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

const OPENING_COUNT = 3;
const SEARCH_SECONDS = 5;

/** The next best openings, cantons before people, in their order. The same question has the same answer: the seed is fixed. */
export async function renderOpenings(context: DashboardContext) {
  const { api, question, territory, view, t, isReadOnly } = context;
  const proposal = await awaitProposal(api, {
    ...question,
    goal: { kind: "most-people", newSites: OPENING_COUNT },
    everyCanton: territory.cantonCount > 0 ? "first" : "ignored",
    alternativesMax: 0,
    searchSeconds: SEARCH_SECONDS,
    seed: 0,
  });
  const link = serializeViewState(`/${territory.code}/propositions`, view);
  return (
    <>
      {typeof proposal === "string" || proposal === undefined ? (
        <p>{proposal ?? t("dashboard.openings.late")}</p>
      ) : (
        <Openings proposal={proposal} context={context} />
      )}
      {!isReadOnly && (
        <p>
          <a className="fr-link" href={link}>
            {t("dashboard.openings.link")}
          </a>
        </p>
      )}
    </>
  );
}

function Openings({ proposal, context }: { readonly proposal: ProposalView; readonly context: DashboardContext }) {
  const { t, format, view, source } = context;
  const { opened, people, cantons } = proposal;
  const minutes = String(view.seuil);
  const isGain = people.withPlan > people.today || cantons.withPlan > cantons.today;
  if (opened.length === 0 || (!isGain && isPlanProven(proposal))) return <p>{t("dashboard.openings.none")}</p>;
  return (
    <>
      <ol className={styles.openings}>
        {opened.map(({ place, peopleGained, cantonsGained }, rank) => (
          <li key={place.id}>
            <span className={styles.rank} aria-hidden="true">
              {rank + 1}
            </span>
            <div>
              <strong>{place.name}</strong>
              <p>
                {cantonsGained.length > 0 &&
                  `${t("dashboard.openings.cantons", { count: cantonsGained.length, names: format.list(cantonsGained.map(({ name }) => name)) })} `}
                {peopleGained === 0
                  ? t("dashboard.openings.nobody", { minutes })
                  : t("dashboard.openings.people", { people: format.peopleDifference(peopleGained), minutes })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p>
        {t("dashboard.openings.together", {
          before: format.people(people.today),
          after: format.people(people.withPlan),
          minutes,
        })}{" "}
        {cantons.total > 0 &&
          t("dashboard.openings.cantonsTogether", {
            before: format.people(cantons.today),
            after: format.people(cantons.withPlan),
            total: format.people(cantons.total),
          })}{" "}
        {t(isPlanProven(proposal) ? "dashboard.openings.proven" : "dashboard.openings.notProven")}
      </p>
      <p className={styles.note}>{t("charts.source", { source })}</p>
    </>
  );
}
