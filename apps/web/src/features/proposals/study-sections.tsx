"use client";
import type { BusRoundStudyView, ProposalView, TerritoryView, YearsStudyView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type ProposalAddress, serializeProposal } from "../../view-state/proposal-parsers.ts";
import { STUDY_TABS, type StudyTab, studyParsers } from "../../view-state/study-parsers.ts";
import { keepChange } from "../planner/editing/keep-change.ts";
import { useFormat } from "../planner/use-format.ts";
import { BusSection } from "./bus/bus-section.tsx";
import { FrontSection } from "./curve/front-section.tsx";
import { type NamedPlace, withFormats } from "./named-place.ts";
import { keepProgramme } from "./plan-changes.ts";
import { FORMAT_OF_WORD } from "./question/build-proposal-query.ts";
import { StudyTabs } from "./study-tabs.tsx";
import { useMakeScenario } from "./use-make-scenario.ts";
import type { ProposalGround } from "./use-proposal-ground.ts";
import { WhyNotSection } from "./why-not/why-not-section.tsx";
import { withNewSites } from "./with-new-sites.ts";
import { writePriceOfGreed } from "./years/write-price-of-greed.ts";
import { YearsSection } from "./years/years-section.tsx";

interface StudySectionsProps {
  readonly territory: TerritoryView;
  readonly address: ProposalAddress;
  readonly ground: ProposalGround;
  readonly query: ProposalQuery;
  /** The question's own, where it is known. */
  readonly plan: ProposalView | undefined;
  readonly onAsk: (address: ProposalAddress) => void;
  /** The plan. */
  readonly children: ReactNode;
}

const ALL_TABS: readonly StudyTab[] = STUDY_TABS;
/** Closing or moving opens nothing year after year, and has no number of new sites. */
const CLOSING_TABS: readonly StudyTab[] = ["plan", "pourquoi"];

/** The plan of the question, its years, how many sites are worth it, and why a place is not in it: one at a time, each with its address. */
export function StudySections(props: StudySectionsProps) {
  const { territory, address, ground, query, plan, onAsk, children } = props;
  const t = useTranslations();
  const format = useFormat();
  const [study, setStudy] = useQueryStates(studyParsers, { history: "push", scroll: false });
  const { make, isMaking, error } = useMakeScenario(territory.code);
  const { but, nombre, formats } = address;
  const tabs = but === "fermetures" || but === "deplacements" ? CLOSING_TABS : ALL_TABS;
  const tab = tabs.includes(study.onglet) ? study.onglet : "plan";
  const keepYears = (answer: YearsStudyView, plan: "plan" | "greedy") => {
    const { years } = answer.plan;
    make({
      siteNetwork: ground.slug,
      name: t("proposals.years.scenarioName", {
        count: answer[plan].changes.length,
        ...{ first: String(years[0]?.year ?? ""), last: String(years.at(-1)?.year ?? "") },
      }),
      description: writePriceOfGreed(answer, t, format),
      changes: [...ground.changes, ...keepProgramme(answer[plan])],
    });
  };
  const keepBus = ({ days, changes, study: asked }: BusRoundStudyView) =>
    make({
      siteNetwork: ground.slug,
      name: t("proposals.bus.scenarioName", { count: days.reduce((sum, { stops }) => sum + stops.length, 0) }),
      changes: [
        ...ground.changes,
        ...changes.map((change) => {
          const isBus = change.kind === "add-site" && change.format === "travelling";
          return { ...keepChange(change), costEuros: isBus ? (asked.costEuros ?? null) : null };
        }),
      ],
    });
  return (
    <StudyTabs tab={tab} tabs={tabs} onTab={(onglet) => void setStudy({ onglet })}>
      {tab === "plan" && children}
      {tab === "annees" && (
        <YearsSection
          query={query}
          address={study}
          siteCount={nombre}
          onAsk={(years) => void setStudy(years)}
          onKeep={keepYears}
          isKeeping={isMaking}
        />
      )}
      {tab === "combien" && (
        <FrontSection
          query={query}
          newSitesMax={study.jusqu}
          shown={but === "moins-de-sites" || but === "budget" ? null : nombre}
          onAsk={(jusqu) => void setStudy({ jusqu })}
          hrefOf={(newSites) => serializeProposal(`/${territory.code}/propositions`, withNewSites(address, newSites))}
          onChoose={(newSites) => {
            void setStudy({ onglet: "plan" });
            onAsk(withNewSites(address, newSites));
          }}
        />
      )}
      {tab === "pourquoi" && (
        <WhyNotSection
          query={query}
          chosen={study.pourquoi}
          places={withFormats(
            ground.named.filter(({ kind }: NamedPlace) => kind === "place"),
            formats.map(({ word }) => {
              const format = FORMAT_OF_WORD[word];
              return { id: format, name: t(`siteFormat.${format}`) };
            }),
          )}
          onChoose={(pourquoi) => void setStudy({ pourquoi })}
        />
      )}
      {tab === "bus" && (
        <BusSection
          query={query}
          address={study}
          plan={plan}
          places={ground.named}
          onAsk={(bus) => void setStudy(bus)}
          onKeep={keepBus}
          isKeeping={isMaking}
        />
      )}
      {error !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w" role="alert">
          <p>{error}</p>
        </div>
      )}
    </StudyTabs>
  );
}
