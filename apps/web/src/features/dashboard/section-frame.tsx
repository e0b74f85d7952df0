import { TRPCError } from "@trpc/server";
import { type ReactNode, Suspense } from "react";
import styles from "./dashboard.module.css";
import type { DashboardContext } from "./dashboard-context.ts";
import type { DashboardSection } from "./dashboard-section.ts";
import { EmbedButton } from "./embed-button.tsx";

interface SectionFrameProps {
  readonly section: DashboardSection;
  readonly context: DashboardContext;
}

/** A section that comes after the first paint, in a place kept for it. */
export function SectionFrame({ section, context }: SectionFrameProps) {
  const { slug, key, heightRem } = section;
  const { t, isReadOnly } = context;
  return (
    <section id={slug} tabIndex={-1} data-slide aria-labelledby={`${slug}-titre`} className={styles.section}>
      <h2 id={`${slug}-titre`}>{t(`dashboard.sections.${key}.title`)}</h2>
      <Suspense
        fallback={
          <p className={styles.waiting} style={{ minHeight: `${heightRem}rem` }}>
            {t("dashboard.waiting")}
          </p>
        }
      >
        <SectionBody section={section} context={context} />
      </Suspense>
      {!isReadOnly && (
        <div className={`${styles.embed} screen-only`} data-slide-extra>
          <EmbedButton section={section} context={context} />
        </div>
      )}
    </section>
  );
}

/** Time for the browser to be sent what comes first: sections compute on the same processor. */
const FIRST_PAINT_MS = 50;

/** The section, or why there is none. A bug rises to the error page. */
export async function SectionBody({ section, context }: SectionFrameProps): Promise<ReactNode> {
  await new Promise((resolve) => setTimeout(resolve, FIRST_PAINT_MS));
  try {
    return await section.render(context);
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { t } = context;
    return (
      <div className="fr-alert fr-alert--error">
        <h3 className="fr-alert__title">{t("dashboard.refused")}</h3>
        <p>{error.code === "INTERNAL_SERVER_ERROR" ? t("errors.failed") : error.message}</p>
      </div>
    );
  }
}
