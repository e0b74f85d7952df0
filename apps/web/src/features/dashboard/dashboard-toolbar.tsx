import { serializeViewState } from "../../view-state/view-state.ts";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { CopyButton } from "./copy-button.tsx";
import styles from "./dashboard.module.css";
import type { DashboardContext } from "./dashboard-context.ts";
import { type DashboardAddress, serializeDashboard } from "./dashboard-parsers.ts";
import { addressOf } from "./embed-button.tsx";
import { Presentation } from "./presentation.tsx";

interface DashboardToolbarProps {
  readonly context: DashboardContext;
  readonly address: DashboardAddress;
}

/** What to do with the dashboard: show it to a room, give it to somebody, take the note. */
export function DashboardToolbar({ context, address }: DashboardToolbarProps) {
  const { territory, view, locale, t } = context;
  const shared = serializeDashboard(`/${territory.code}/tableau-de-bord`, {
    ...{ ...addressOf(view), avec: address.avec, lecture: true },
  });
  const note = serializeViewState(`/${territory.code}/note`, view);
  return (
    <div className={`${styles.toolbar} screen-only`}>
      <Presentation
        containerId={CONTENT_ID}
        labels={{
          start: t("dashboard.presentation.start"),
          previous: t("dashboard.presentation.previous"),
          next: t("dashboard.presentation.next"),
          stop: t("dashboard.presentation.stop"),
          // The browser writes the values.
          position: t("dashboard.presentation.position", { rank: "{rank}", count: "{count}", title: "{title}" }),
        }}
      />
      <CopyButton
        text={`{origin}${shared}&langue=${locale}`}
        label={t("dashboard.share.copy")}
        copied={t("dashboard.share.copied")}
        shown={t("dashboard.share.shown")}
        icon="fr-icon-links-line"
      />
      <a
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-file-pdf-line"
        href={`${note}${note.includes("?") ? "&" : "?"}format=pdf`}
      >
        {t("dashboard.note")}
      </a>
    </div>
  );
}
