"use client";
import type { StudySearchAnswer } from "@maillage/api";
import { useTranslations } from "use-intl";
import { Refusal } from "./refusal.tsx";
import { SearchProgress } from "./search-progress.tsx";
import type { FollowedSearch } from "./use-followed-search.ts";

interface StudyStateProps {
  readonly search: FollowedSearch<StudySearchAnswer>;
  /** What is being searched. */
  readonly title: string;
  readonly hasRefused: boolean;
}

/** What there is to say of a study that has no answer: under way, refused, or out of reach. */
export function StudyState({ search, title, hasRefused }: StudyStateProps) {
  const t = useTranslations("proposals");
  return (
    <>
      {search.isOffline && (
        <div className="fr-alert fr-alert--warning fr-alert--sm" role="alert">
          <p>{t("offline")}</p>
        </div>
      )}
      {search.refusal !== undefined && (
        <Refusal message={search.refusal} hasRefused={hasRefused} onRetry={search.retry} />
      )}
      {search.isSearching && (
        <SearchProgress
          title={title}
          progress={search.view?.progress?.search ?? null}
          isStarted={search.view?.state === "searching"}
          onStop={search.stop}
        />
      )}
    </>
  );
}
