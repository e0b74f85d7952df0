import { formatDayHours, weekdayName } from "@maillage/opening-hours";
import type { HomeExplanationView, HomeImprovementView, NearestSiteView, RouteSegmentView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import type { Locale } from "../../../i18n/locale.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { AnalysisTable } from "../analysis-table.tsx";
import styles from "./explain-section.module.css";
import type { ExplainChoice } from "./explain-section.tsx";
import { KeptChoice } from "./kept-choice.tsx";

interface HomePartProps {
  readonly context: AnalysisContext;
  readonly choice: ExplainChoice;
}

/** Why a commune is counted as it is. */
export async function HomePart({ context, choice }: HomePartProps) {
  const { api, question, path, t } = context;
  const home = choice.commune?.trim() ?? "";
  const asked = home === "" ? undefined : await ask(() => api.analysis.explainHome({ ...question, home }));
  const refusal = typeof asked === "string" ? asked : undefined;
  return (
    <>
      <form action={path} method="get" className={styles.form}>
        <KeptChoice context={context} choice={choice} own={["commune"]} />
        <div className={`fr-input-group ${refusal === undefined ? "" : "fr-input-group--error"}`}>
          <label className="fr-label" htmlFor="choix-commune">
            {t("analyses.explain.home")}
            <span className="fr-hint-text">{t("analyses.explain.homeHint")}</span>
          </label>
          <input
            className="fr-input"
            id="choix-commune"
            name="commune"
            type="text"
            maxLength={120}
            required
            defaultValue={home}
            {...(refusal === undefined ? {} : { "aria-describedby": "commune-refusee" })}
          />
          {refusal !== undefined && (
            <p id="commune-refusee" className="fr-error-text">
              {refusal}
            </p>
          )}
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("analyses.explain.homeButton")}
        </button>
      </form>
      {asked === undefined && <p>{t("analyses.explain.homePrompt")}</p>}
      {typeof asked === "object" && <HomeAnswer answer={asked} context={context} />}
    </>
  );
}

/** The answer, or the sentence of a refusal that is told beside its field. */
async function ask<Answer extends object>(question: () => Promise<Answer>): Promise<Answer | string> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return error.message;
    throw error;
  }
}

interface HomeAnswerProps {
  readonly answer: HomeExplanationView;
  readonly context: AnalysisContext;
}

function HomeAnswer({ answer, context }: HomeAnswerProps) {
  const { t, format, view, territory } = context;
  const { home, nearest, improvements, breakEvenFactor } = answer;
  const [chosen] = nearest;
  return (
    <>
      <p className="fr-text--lead">{verdict(answer, context)}</p>
      {chosen?.isBorderline && <p>{t("analyses.explain.borderline")}</p>}
      {chosen?.isWithin && breakEvenFactor !== null && (
        <p>{t("analyses.explain.marginFactor", { factor: format.factor(breakEvenFactor) })}</p>
      )}
      <p>
        <a
          href={serializeViewState(`/${territory.code}/carte`, {
            ...view,
            position: { zoom: 11, latitude: home.latitude, longitude: home.longitude },
          })}
        >
          {t("analyses.explain.map")}
        </a>
      </p>
      {nearest.length > 0 && (
        <AnalysisTable<NearestSiteView>
          caption={t("analyses.explain.nearestCaption", { name: home.name })}
          rows={nearest}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t("analyses.explain.site"),
              cell: ({ name, stops }) => (stops.length === 0 ? name : `${name} – ${listSlots(stops, context.locale)}`),
              isLong: true,
            },
            {
              heading: t("analyses.explain.rank"),
              cell: ({ id }) =>
                t(
                  `analyses.explain.ranks.${(["first", "second", "third"] as const)[nearest.findIndex((each) => each.id === id)] ?? "third"}`,
                ),
            },
            { heading: t("analyses.explain.time"), isNumber: true, cell: ({ seconds }) => format.minutes(seconds) },
            {
              heading: t("analyses.explain.margin"),
              isNumber: true,
              cell: ({ marginSeconds }) => format.minutesDifference(0, marginSeconds),
            },
          ]}
        />
      )}
      <RouteTable answer={answer} context={context} />
      {improvements.length > 0 && (
        <>
          <h4>{t("analyses.explain.helpTitle")}</h4>
          {breakEvenFactor !== null && (
            <p>
              {t("analyses.explain.helpFactor", {
                percent: format.share(1 / breakEvenFactor - 1),
                factor: format.factor(breakEvenFactor),
              })}
            </p>
          )}
          <AnalysisTable<HomeImprovementView>
            caption={t("analyses.explain.helpCaption", { count: String(answer.triedPlaceCount) })}
            rows={improvements}
            keyOf={({ id }) => id}
            columns={[
              { heading: t("analyses.explain.helpPlace"), cell: ({ name }) => name },
              {
                heading: t("analyses.explain.helpTime"),
                isNumber: true,
                cell: ({ seconds, lackingSeconds }) =>
                  lackingSeconds > 0
                    ? `${format.minutes(seconds)} (${t("analyses.explain.helpLacking", { time: format.minutes(lackingSeconds) })})`
                    : format.minutes(seconds),
              },
              {
                heading: t("analyses.explain.helpGain"),
                isNumber: true,
                cell: ({ newlyCovered }) => format.people(newlyCovered),
              },
            ]}
          />
        </>
      )}
      <AnalysisSource basis={answer.basis} context={context} />
    </>
  );
}

/** The stop that is soonest reached, and when somebody is there. */
function listSlots(stops: NearestSiteView["stops"], locale: Locale): string {
  const slots = stops.map(
    ({ weekday, opens, closes }) => `${weekdayName(weekday, locale)} ${formatDayHours([{ opens, closes }], locale)}`,
  );
  return `${stops[0]?.place ?? ""} (${slots.join(", ")})`;
}

function verdict({ home, nearest, basis }: HomeExplanationView, { t, format }: AnalysisContext): string {
  const who = { name: home.name, population: format.people(home.population) };
  const [chosen] = nearest;
  if (home.isOffRoads) return t("analyses.explain.verdictOff", who);
  if (chosen === undefined) return t("analyses.explain.verdictNone", who);
  return t(chosen.isWithin ? "analyses.explain.verdictWithin" : "analyses.explain.verdictBeyond", {
    ...who,
    site: chosen.name,
    time: format.minutes(chosen.seconds),
    margin: format.minutes(Math.abs(chosen.marginSeconds)),
    minutes: String(basis.thresholdSeconds / 60),
  });
}

/** The way, each stretch with its time, then what is not on the road, then the total, with the factor when there is one. */
function RouteTable({ answer: { route, home, nearest, basis }, context: { t, format } }: HomeAnswerProps) {
  const [chosen] = nearest;
  if (route === null || chosen === undefined) return null;
  type Row = Omit<RouteSegmentView, "roadCount" | "secondsSinceStart"> & {
    readonly key: string;
    readonly since: number | null;
  };
  const rows: Row[] = [
    ...route.segments.map((segment, rank) => ({ ...segment, key: String(rank), since: segment.secondsSinceStart })),
    {
      ...{ key: "acces", towards: t("analyses.explain.access"), metres: 0, kmPerHour: null, since: null },
      seconds: route.accessSeconds,
    },
    {
      ...{ key: "total", towards: t("analyses.explain.roadTotal"), kmPerHour: null, since: null },
      ...{ metres: route.metres, seconds: route.networkSeconds },
    },
    ...(basis.timeFactor === 1
      ? []
      : [
          {
            ...{ key: "facteur", metres: 0, kmPerHour: null, since: null, seconds: chosen.seconds },
            towards: t("analyses.explain.factorTotal", { factor: format.factor(basis.timeFactor) }),
          },
        ]),
  ];
  const kilometres = new Intl.NumberFormat(format.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <h4>{t("analyses.explain.routeTitle")}</h4>
      <AnalysisTable<Row>
        caption={t("analyses.explain.routeCaption", { from: home.name, to: chosen.name })}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { heading: t("analyses.explain.towards"), cell: ({ towards }) => towards },
          {
            heading: t("analyses.explain.length"),
            isNumber: true,
            cell: ({ metres }) => (metres === 0 ? "" : `${kilometres.format(metres / 1000)} km`),
          },
          {
            heading: t("analyses.explain.segmentTime"),
            isNumber: true,
            cell: ({ seconds }) => format.minutes(seconds),
          },
          {
            heading: t("analyses.explain.speed"),
            isNumber: true,
            cell: ({ kmPerHour }) => (kmPerHour === null ? "" : `${Math.round(kmPerHour)} km/h`),
          },
          {
            heading: t("analyses.explain.elapsed"),
            isNumber: true,
            cell: ({ since }) => (since === null ? "" : format.minutes(since)),
          },
        ]}
      />
    </>
  );
}
