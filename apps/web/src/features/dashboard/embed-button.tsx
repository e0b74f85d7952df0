import { CopyButton } from "./copy-button.tsx";
import type { DashboardContext } from "./dashboard-context.ts";
import { serializeDashboard } from "./dashboard-parsers.ts";
import type { DashboardSection } from "./dashboard-section.ts";

/** Copies the line of HTML that shows this section, as it is here, in somebody's page. */
export function EmbedButton({
  section,
  context,
}: {
  readonly section: DashboardSection;
  readonly context: DashboardContext;
}) {
  const { territory, view, locale, t } = context;
  const title = t(`dashboard.sections.${section.key}.title`);
  const path = serializeDashboard(`/${territory.code}/widget/${section.slug}`, addressOf(view));
  const address = `{origin}${path}${path.includes("?") ? "&" : "?"}langue=${locale}`;
  const height = Math.round(section.heightRem * 16 + 160);
  const snippet = `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(`${title} – ${territory.name}`)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <CopyButton
      text={snippet}
      label={t("dashboard.embed.copy")}
      copied={t("dashboard.embed.copied")}
      shown={t("dashboard.embed.shown")}
      icon="fr-icon-code-s-slash-line"
      look="tertiary-no-outline"
    />
  );
}

/** What of a view an address of the dashboard says. */
export function addressOf({ reseau, seuil, facteur, esquisse, scenario, version }: DashboardContext["view"]) {
  return { reseau, seuil, facteur, esquisse, scenario, version };
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
