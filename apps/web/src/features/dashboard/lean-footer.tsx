import { LOCALE_NAMES, LOCALES } from "../../i18n/locale.ts";
import styles from "./dashboard.module.css";
import type { DashboardContext } from "./dashboard-context.ts";
import { type DashboardAddress, serializeDashboard } from "./dashboard-parsers.ts";
import { addressOf } from "./embed-button.tsx";

interface LeanFooterProps {
  readonly context: DashboardContext;
  readonly address: DashboardAddress;
}

/** Under a page that is only read: the other language, and the service that made it. */
export function LeanFooter({ context, address }: LeanFooterProps) {
  const { territory, view, locale, t } = context;
  const path = serializeDashboard(`/${territory.code}/tableau-de-bord`, {
    ...{ ...addressOf(view), avec: address.avec, lecture: true },
  });
  return (
    <p className={`${styles.note} screen-only`}>
      {t("dashboard.share.made")}{" "}
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <a key={other} href={`${path}&langue=${other}`} hrefLang={other} lang={other}>
          {LOCALE_NAMES[other]}
        </a>
      ))}
    </p>
  );
}
