"use client";
import type { SiteEvent } from "@maillage/planning";
import { SITE_EVENT_KINDS } from "@maillage/planning/views";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { ChoiceField } from "./choice-field.tsx";
import { editFields } from "./edit-fields.ts";
import { LongField } from "./long-field.tsx";
import { parseEventDate, parseText } from "./parse-typed.ts";
import { RemovableFields } from "./removable-fields.tsx";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";
import { useKeyedRows } from "./use-keyed-rows.ts";

interface TypedEvent {
  /** As the site has it; null for one that is being written. */
  readonly event: SiteEvent | null;
  readonly date: string;
  readonly kind: SiteEvent["kind"];
  /** In the reader's language. */
  readonly text: string;
}

/** Events as typed in one language; a text that is not touched keeps its translation. */
export function EventsForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const t = useTranslations("sitePages");
  const { locale } = useFormat();
  const { site } = useSheet();
  const [isChecked, setChecked] = useState(false);
  const events = useKeyedRows<TypedEvent>("events", () =>
    site.events.map((event, key) => ({ key, event, date: event.date, kind: event.kind, text: event[locale] })),
  );
  const read = ({ event, date, kind, text }: TypedEvent): SiteEvent | undefined => {
    const [when, what] = [parseEventDate(date), parseText(text)];
    if (when === undefined || what === null) return undefined;
    const texts = event !== null && event[locale] === what ? { fr: event.fr, en: event.en } : { fr: what, en: what };
    return { date: when, kind, ...texts };
  };
  return (
    <SheetForm
      name={title}
      onClose={onClose}
      listChanges={() => {
        setChecked(true);
        const kept = events.rows.flatMap((each) => read(each) ?? []);
        return kept.length < events.rows.length ? null : editFields(site, { events: kept });
      }}
    >
      {events.rows.map((each, rank) => (
        <RemovableFields
          key={each.key}
          name={each.text || t("status.eventText")}
          legend={`${rank + 1}. ${each.text}`}
          isLegendHidden
          onRemove={() => events.remove(each.key)}
        >
          <div className={styles.pair}>
            <TextField
              label={t("status.eventDate")}
              hint={t("sheet.eventDateHint")}
              value={each.date}
              onChange={(date) => events.write(each.key, { date })}
              problem={isChecked && parseEventDate(each.date) === undefined ? t("status.eventDateWrong") : undefined}
            />
            <ChoiceField
              label={t("status.eventKind")}
              value={each.kind}
              choices={SITE_EVENT_KINDS.map((value) => ({ value, label: t(`status.kinds.${value}`) }))}
              onChange={(kind) => kind !== "" && events.write(each.key, { kind })}
            />
          </div>
          <LongField
            label={t("status.eventText")}
            rows={2}
            value={each.text}
            onChange={(text) => events.write(each.key, { text })}
            problem={isChecked && parseText(each.text) === null ? t("status.eventMissing") : undefined}
          />
        </RemovableFields>
      ))}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => events.add({ event: null, date: "", kind: "free", text: "" })}
        >
          {t("status.addEvent")}
        </button>
      </div>
    </SheetForm>
  );
}
