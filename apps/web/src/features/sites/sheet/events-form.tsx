"use client";
import type { SiteEvent } from "@maillage/planning";
import { SITE_EVENT_KINDS } from "@maillage/planning/views";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { ChoiceField } from "./choice-field.tsx";
import { editFields } from "./edit-fields.ts";
import { parseEventDate, parseText } from "./parse-typed.ts";
import styles from "./sheet.module.css";
import { useSheet } from "./sheet-context.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";

interface TypedEvent {
  readonly key: number;
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
  const [events, setEvents] = useState<readonly TypedEvent[]>(() =>
    site.events.map((event, key) => ({ key, event, date: event.date, kind: event.kind, text: event[locale] })),
  );
  const write = (key: number, typed: Partial<TypedEvent>) =>
    setEvents(events.map((each) => (each.key === key ? { ...each, ...typed } : each)));
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
        const kept = events.flatMap((each) => read(each) ?? []);
        return kept.length < events.length ? null : editFields(site, { events: kept });
      }}
    >
      {events.map((each, rank) => (
        <fieldset key={each.key} className={styles.item}>
          <legend className="fr-sr-only">{`${rank + 1}. ${each.text}`}</legend>
          <div className={styles.pair}>
            <TextField
              label={t("status.eventDate")}
              hint={t("sheet.eventDateHint")}
              value={each.date}
              onChange={(date) => write(each.key, { date })}
              problem={isChecked && parseEventDate(each.date) === undefined ? t("status.eventDateWrong") : undefined}
            />
            <ChoiceField
              label={t("status.eventKind")}
              value={each.kind}
              choices={SITE_EVENT_KINDS.map((value) => ({ value, label: t(`status.kinds.${value}`) }))}
              onChange={(kind) => kind !== "" && write(each.key, { kind })}
            />
          </div>
          <TextField
            label={t("status.eventText")}
            value={each.text}
            onChange={(text) => write(each.key, { text })}
            problem={isChecked && parseText(each.text) === null ? t("status.eventMissing") : undefined}
          />
          <div>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => setEvents(events.filter(({ key }) => key !== each.key))}
            >
              {t("sheet.removeNamed", { name: each.text || t("status.eventText") })}
            </button>
          </div>
        </fieldset>
      ))}
      <div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() => {
            const key = Math.max(-1, ...events.map((each) => each.key)) + 1;
            setEvents([...events, { key, event: null, date: "", kind: "free", text: "" }]);
          }}
        >
          {t("status.addEvent")}
        </button>
      </div>
    </SheetForm>
  );
}
