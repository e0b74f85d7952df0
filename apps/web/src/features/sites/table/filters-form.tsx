"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { Select } from "@codegouvfr/react-dsfr/Select";
import { SITE_FORMATS, SITE_STATUSES } from "@maillage/planning/views";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { usePartnerReference } from "../partner-reference.tsx";
import type { SiteRow } from "../site-row.ts";
import { CRITERIA_FILTERS, type SitesViewState } from "../sites-view-state.ts";
import type { RowFilters } from "./filter-rows.ts";
import styles from "./filters-form.module.css";

interface FiltersFormProps {
  readonly rows: readonly SiteRow[];
  readonly view: SitesViewState;
  readonly setView: (filters: Partial<RowFilters>) => unknown;
  readonly cantonNames: Readonly<Record<string, string>>;
}

/** What is asked of the sites shown; a choice that no site answers is not offered. */
export function FiltersForm({ rows, view, setView, cantonNames }: FiltersFormProps) {
  const t = useTranslations();
  const { locale } = useFormat();
  const reference = usePartnerReference();
  const collator = new Intl.Collator(locale);
  const byLabel = (a: Choice, b: Choice) => collator.compare(a.label, b.label);
  const cantons = [...new Set(rows.flatMap(({ site }) => site.cantonCodes))]
    .map((value) => ({ value, label: cantonNames[value] ?? value }))
    .sort(byLabel);
  const epcis = [
    ...new Map(rows.flatMap(({ epciCode, epciName }) => (epciCode ? [[epciCode, epciName ?? epciCode]] : []))),
  ]
    .map(([value, label]) => ({ value, label }))
    .sort(byLabel);
  const partners = [
    ...new Map(rows.flatMap(({ site }) => site.partners.map(({ name }) => [reference.identityOf(name), name]))),
  ]
    .map(([value, name]) => ({ value, label: reference.find(name)?.name ?? name }))
    .sort(byLabel);
  return (
    <search>
      <form className={styles.filters} onSubmit={(event) => event.preventDefault()}>
        <Input
          label={t("sitePages.filters.text")}
          nativeInputProps={{
            type: "search",
            value: view.texte,
            onChange: ({ target }) => void setView({ texte: target.value }),
          }}
        />
        <FilterSelect
          label={t("sitePages.filters.status")}
          any={t("sitePages.filters.any")}
          value={view.statut[0]}
          choices={SITE_STATUSES.map((value) => ({ value, label: t(`siteStatus.${value}`) }))}
          onChoose={(value) => void setView({ statut: SITE_STATUSES.filter((each) => each === value) })}
        />
        <FilterSelect
          label={t("sitePages.filters.format")}
          any={t("sitePages.filters.any")}
          value={view.format[0]}
          choices={SITE_FORMATS.map((value) => ({ value, label: t(`siteFormat.${value}`) }))}
          onChoose={(value) => void setView({ format: SITE_FORMATS.filter((each) => each === value) })}
        />
        <FilterSelect
          label={t("sitePages.filters.canton")}
          any={t("sitePages.filters.any")}
          value={view.canton ?? undefined}
          choices={cantons}
          onChoose={(value) => void setView({ canton: value ?? null })}
        />
        <FilterSelect
          label={t("sitePages.filters.epci")}
          any={t("sitePages.filters.anyFeminine")}
          value={view.epci ?? undefined}
          choices={epcis}
          onChoose={(value) => void setView({ epci: value ?? null })}
        />
        <FilterSelect
          label={t("sitePages.filters.partner")}
          any={t("sitePages.filters.any")}
          value={view.partenaire ?? undefined}
          choices={partners}
          onChoose={(value) => void setView({ partenaire: value ?? null })}
        />
        <FilterSelect
          label={t("sitePages.filters.criteria")}
          any={t("sitePages.filters.criteriaAny")}
          value={view.criteres ?? undefined}
          choices={CRITERIA_FILTERS.map((value) => ({
            value,
            label: t(value === "manquants" ? "sitePages.filters.criteriaUnmet" : "sitePages.filters.criteriaUnknown"),
          }))}
          onChoose={(value) => void setView({ criteres: CRITERIA_FILTERS.find((each) => each === value) ?? null })}
        />
      </form>
    </search>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string | undefined) => void;
}

/** A choice that the address holds and that no site has is still shown: it is why nothing is. */
function FilterSelect({ label, any, value, choices, onChoose }: FilterSelectProps) {
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <Select
      label={label}
      nativeSelectProps={{ value: value ?? "", onChange: ({ target }) => onChoose(target.value || undefined) }}
    >
      <option value="">{any}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
