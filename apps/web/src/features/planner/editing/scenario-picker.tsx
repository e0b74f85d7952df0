"use client";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../planner-providers.tsx";
import styles from "./editing.module.css";

interface ScenarioPickerProps {
  readonly territory: string;
  readonly openId: string | null;
  /** There are changes that opening a scenario would drop. */
  readonly hasSketch: boolean;
  readonly onOpen: (id: string) => void;
}

/** The saved scenarios of the territory, to open one; nothing while there is none. */
export function ScenarioPicker({ territory, openId, hasSketch, onOpen }: ScenarioPickerProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const id = useId();
  // Unlike what is loaded from files, scenarios come and go while the page is open.
  const scenarios = useQuery(trpc.scenario.list.queryOptions({ territory }, { staleTime: 0 }));
  const active = scenarios.data?.filter(({ shelf }) => shelf === "active") ?? [];
  if (active.length === 0) return null;
  const isListed = active.some((scenario) => scenario.id === openId);
  return (
    <div className={styles.open}>
      <label className="fr-sr-only" htmlFor={id}>
        {t("editing.scenario.openLabel")}
      </label>
      <select
        className="fr-select"
        id={id}
        value={isListed ? (openId ?? "") : ""}
        onFocus={() => void scenarios.refetch()}
        onChange={({ target }) => {
          if (target.value === "" || target.value === openId) return;
          if (!hasSketch || confirm(t("editing.scenario.openLost"))) onOpen(target.value);
        }}
      >
        <option value="">{t("editing.scenario.openChoose")}</option>
        {active.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.name}
          </option>
        ))}
      </select>
    </div>
  );
}
