import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { AnalysisTable } from "../analyses/analysis-table.tsx";
import { PUBLISHED_FIGURES } from "./published-figures.ts";

/** What others have published of the whole country, with who and when: not ours, not computed here. */
export function PublishedFigures({ t, format }: { readonly t: Translate; readonly format: Format }) {
  return (
    <section aria-labelledby="titre-publies">
      <h2 id="titre-publies">{t("national.published.title")}</h2>
      <p>{t("national.published.intro")}</p>
      <AnalysisTable
        caption={t("national.published.caption")}
        rows={PUBLISHED_FIGURES}
        keyOf={({ key }) => key}
        columns={[
          {
            ...{ heading: t("national.published.figure"), isLong: true },
            cell: ({ key }) => t(`national.published.${key}.label`),
          },
          {
            ...{ heading: t("national.published.value"), isNumber: true },
            cell: ({ value, isShare }) => {
              if (value === null) return t("national.published.nearlyAll");
              // As it was published: without a decimal that nobody gave.
              return isShare ? `${format.decimal(value * 100)}\u00a0%` : format.people(value);
            },
          },
          {
            ...{ heading: t("national.published.source"), isLong: true },
            cell: ({ key }) => t(`national.published.${key}.source`),
          },
        ]}
      />
    </section>
  );
}
