"use client";
import { WEEKDAYS } from "@maillage/opening-hours";
import type { SitePartner } from "@maillage/planning";
import { normalisePartnerName } from "@maillage/planning/partner-reference";
import { PARTNER_SCOPES } from "@maillage/planning/views";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dayTitle } from "../../../i18n/day-title.ts";
import { useFormat } from "../../planner/use-format.ts";
import { usePartnerReference } from "../partner-reference.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { editFields } from "./edit-fields.ts";
import { RemovableFields } from "./removable-fields.tsx";
import { useDraft } from "./section-draft.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";

/** Partners of a site: those of the dated reference in one click, any other by its name, each with its days. */
export function PartnersForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations("sitePages.partners");
  const format = useFormat();
  const { territory, site, networkDate, lastKnown } = useSheet();
  const former = lastKnown.partners;
  const reference = usePartnerReference();
  const [partners, setPartners] = useDraft<readonly SitePartner[]>("partners", () => site.partners);
  const [name, setName] = useDraft("name", () => "");
  const [scope, setScope] = useDraft<SitePartner["scope"]>("scope", () => "local");
  const [problem, setProblem] = useState<string>();
  const identities = new Set(partners.map((partner) => reference.identityOf(partner.name)));
  const missing = reference.listAt(networkDate).filter(({ id }) => !identities.has(id));
  const add = (partner: SitePartner) => setPartners([...partners, partner]);
  /** The partner being typed; undefined when there is none, null when it cannot be added, which is said at its field. */
  const readTyped = (): SitePartner | null | undefined => {
    const typed = normalisePartnerName(name);
    const isTwice = identities.has(reference.identityOf(typed));
    setProblem(isTwice ? t("duplicate") : undefined);
    if (typed === "") return undefined;
    // The reference knows better than who types quickly.
    return isTwice
      ? null
      : { name: typed, scope: reference.find(typed) === undefined ? scope : "national", days: null };
  };
  const addTyped = () => {
    const typed = readTyped();
    if (typed === undefined) setProblem(t("missing"));
    else if (typed !== null) {
      setName("");
      add(typed);
    }
  };
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        // Typed and not added yet: whoever saves meant it.
        const typed = readTyped();
        if (typed === null) return null;
        return editFields(site, { partners: typed === undefined ? partners : [...partners, typed] });
      }}
    >
      {partners.length === 0 && former !== undefined && (
        <div>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            onClick={() => setPartners(former.value)}
          >
            {t("takeFormer", { count: former.value.length, date: format.date(former.date) })}
          </button>
        </div>
      )}
      {partners.map((partner) => (
        <PartnerFields
          key={reference.identityOf(partner.name)}
          partner={partner}
          onChange={(changed) => setPartners(partners.map((each) => (each === partner ? changed : each)))}
          onRemove={() => setPartners(partners.filter((each) => each !== partner))}
        />
      ))}
      {missing.length > 0 && (
        <fieldset className={styles.item}>
          <legend>{t("reference", { date: format.date(networkDate) })}</legend>
          <p className={styles.note}>
            {t("referenceExplained")} <a href={`/${territory}/sites/partenaires`}>{t("editReference")}</a>
          </p>
          <div className={styles.tags}>
            {missing.map((each) => (
              <button
                key={each.id}
                type="button"
                className="fr-tag"
                aria-label={t("addReference", { name: each.name })}
                onClick={() => add({ name: each.name, scope: "national", days: null })}
              >
                + {each.shortName}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset className={styles.item}>
        <legend>{t("otherName")}</legend>
        <div className={styles.pair}>
          <TextField label={t("name")} value={name} onChange={setName} problem={problem} />
          <ChoiceField
            label={t("otherScope")}
            value={scope}
            choices={PARTNER_SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
            onChange={(value) => value !== "" && setScope(value)}
          />
        </div>
        <div>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={addTyped}>
            {t("add")}
          </button>
        </div>
      </fieldset>
    </SheetForm>
  );
}

interface PartnerFieldsProps {
  readonly partner: SitePartner;
  readonly onChange: (partner: SitePartner) => void;
  readonly onRemove: () => void;
}

function PartnerFields({ partner, onChange, onRemove }: PartnerFieldsProps) {
  const t = useTranslations("sitePages");
  const { locale } = useFormat();
  const { name, scope, days } = partner;
  return (
    <RemovableFields
      name={name}
      legend={
        <>
          {name} <span className={styles.note}>({t(`partners.scopes.${scope}`)})</span>
        </>
      }
      onRemove={onRemove}
    >
      <div className={styles.days}>
        <label>
          <input
            type="checkbox"
            checked={days === null}
            onChange={({ target }) => onChange({ ...partner, days: target.checked ? null : [] })}
          />
          {t("partners.daysUnknown")}
        </label>
        {days !== null &&
          WEEKDAYS.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={({ target }) =>
                  onChange({
                    ...partner,
                    days: WEEKDAYS.filter((each) => (each === day ? target.checked : days.includes(each))),
                  })
                }
              />
              {dayTitle(day, locale)}
            </label>
          ))}
      </div>
    </RemovableFields>
  );
}
