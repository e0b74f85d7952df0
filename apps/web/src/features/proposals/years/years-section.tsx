"use client";
import type { YearsStudyView } from "@maillage/planning";
import type { ProposalQuery } from "@maillage/planning/proposal-queries";
import { useTranslations } from "use-intl";
import type { StudyAddress } from "../../../view-state/study-parsers.ts";
import styles from "../proposals.module.css";
import { StudyState } from "../study-state.tsx";
import { useStudy } from "../use-study.ts";
import { type AskedYears, buildYearsStudy } from "./build-years-study.ts";
import { YearsAnswer } from "./years-answer.tsx";
import { YearsForm } from "./years-form.tsx";

interface YearsSectionProps {
  readonly query: ProposalQuery;
  readonly address: StudyAddress;
  /** The question's own number of sites, shared out at first. */
  readonly siteCount: number;
  readonly onAsk: (years: AskedYears) => void;
  /** Makes a scenario of a programme. */
  readonly onKeep: (answer: YearsStudyView, plan: "plan" | "greedy") => void;
  readonly isKeeping: boolean;
}

/** In which year to open what: the best programme of the whole horizon beside the one that takes each year's best. */
export function YearsSection(props: YearsSectionProps) {
  const { query, address, siteCount, onAsk, onKeep, isKeeping } = props;
  const t = useTranslations("proposals.years");
  const study = buildYearsStudy(address);
  const search = useStudy(query, study);
  const answer = search.view?.answer;
  return (
    <section aria-labelledby="annee-par-annee" className={styles.section}>
      <h3 id="annee-par-annee" className="fr-h5">
        {t("title")}
      </h3>
      <p>{t("explained")}</p>
      <YearsForm key={JSON.stringify(study)} address={address} siteCount={siteCount} onAsk={onAsk} />
      <StudyState search={search} title={t("searching")} hasRefused={(query.forbid ?? []).length > 0} />
      {answer?.kind === "years" && (
        <YearsAnswer answer={answer} isKeeping={isKeeping} onKeep={(plan) => onKeep(answer, plan)} />
      )}
    </section>
  );
}
