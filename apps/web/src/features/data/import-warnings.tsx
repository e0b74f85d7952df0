"use client";
import type { RoadNetworkWarning } from "@maillage/planning";
import { useTranslations } from "use-intl";

/** What was odd in a file without making it useless, counted by kind. */
export function ImportWarnings({ warnings }: { readonly warnings: readonly RoadNetworkWarning[] }) {
  const t = useTranslations();
  if (warnings.length === 0) return null;
  const count = warnings.reduce((sum, warning) => sum + warning.count, 0);
  return (
    <details>
      <summary>{t("data.warnings", { count })}</summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.kind}>
            {t("data.warningItem", {
              ...{ kind: kindText(t, warning.kind), count: String(warning.count) },
              examples: warning.examples.join(" ; "),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The reader's own word for a kind of trouble; one that the catalogue does not know yet keeps its name. */
function kindText(t: ReturnType<typeof useTranslations<never>>, kind: string): string {
  const key = `data.warningKinds.${kind}`;
  return t.has(key as never) ? t(key as never) : kind;
}
