"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import type { PastedRowView, SitesPasteView, SiteView } from "@maillage/planning";
import { FIELD_NAMES, type ScenarioChange, type SiteSheetField, toSiteChange } from "@maillage/planning/scenario";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import type { SiteEdits } from "../edit/use-site-edits.ts";
import { writeField } from "../sheet/write-field.ts";
import type { SiteRow } from "../site-row.ts";
import { listPastedChanges } from "./list-pasted-changes.ts";
import styles from "./paste-panel.module.css";

interface PastePanelProps {
  readonly territory: string;
  readonly siteNetwork: string;
  readonly changes: readonly ScenarioChange[];
  readonly edits: SiteEdits;
  readonly rows: readonly SiteRow[];
  readonly onClose: () => void;
}

/** Rows copied from a spreadsheet: what they would change is shown, then kept when agreed to. */
export function PastePanel({ territory, siteNetwork, changes, edits, rows, onClose }: PastePanelProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const preview = useMutation({
    mutationFn: (pasted: string) =>
      queryClient.fetchQuery({
        ...trpc.site.previewPaste.queryOptions({
          ...{ territory, siteNetwork, text: pasted, changes: changes.map(toSiteChange) },
        }),
        staleTime: 0,
      }),
  });
  useEffect(() => field.current?.focus(), []);
  const pasted = preview.data;
  const sites = new Map(rows.map(({ site }) => [site.id, site]));
  const made = pasted?.rows.flatMap((row) => listPastedChanges(row, sites.get(row.siteId ?? ""))) ?? [];
  const columns = (["name", "status", "hours", "partners", "agents", "labelDate", "notes"] as const).map((column) =>
    t(`sitePages.columns.${column}`),
  );
  return (
    <section className={styles.panel} aria-labelledby="coller">
      <h2 id="coller" className="fr-h5">
        {t("sitePages.paste.title")}
      </h2>
      <p>{t("sitePages.paste.explained")}</p>
      <Input
        textArea
        label={t("sitePages.paste.text")}
        hintText={t("sitePages.paste.columns", { columns: `${columns.join(", ")}…` })}
        nativeTextAreaProps={{
          ...{ ref: field, rows: 6, value: text, spellCheck: false, wrap: "off" },
          onChange: ({ target }) => {
            setText(target.value);
            preview.reset();
          },
        }}
      />
      <div className={styles.buttons}>
        <button
          type="button"
          className="fr-btn fr-btn--sm"
          disabled={text.trim() === "" || preview.isPending}
          onClick={() => preview.mutate(text)}
        >
          {preview.isPending ? t("sitePages.paste.previewing") : t("sitePages.paste.preview")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onClose}>
          {t("sitePages.paste.close")}
        </button>
      </div>
      {preview.error !== null && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>
            {preview.error.message} {t("sitePages.paste.stays")}
          </p>
        </div>
      )}
      {pasted !== undefined && (
        <>
          <PasteSummary pasted={pasted} />
          <PasteTable pasted={pasted} sites={sites} />
          {made.length > 0 && (
            <div>
              <button
                type="button"
                className="fr-btn"
                disabled={edits.isSaving}
                onClick={() =>
                  edits.save(made, () => {
                    setText("");
                    preview.reset();
                  })
                }
              >
                {t("sitePages.paste.save", { count: made.length })}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function PasteSummary({ pasted: { rows, otherHeaders } }: { readonly pasted: SitesPasteView }) {
  const t = useTranslations("sitePages.paste");
  const isChanging = ({ fields, status }: PastedRowView) => status !== null || Object.keys(fields).length > 0;
  const changed = rows.filter(isChanging).length;
  const refused = rows.reduce((sum, { refusals }) => sum + refusals.length, 0);
  const same = rows.filter((row) => !isChanging(row) && row.refusals.length === 0).length;
  return (
    <div role="status">
      <p className="fr-mb-1v">{t("summary", { changed, same, refused })}</p>
      {otherHeaders.length > 0 && <p className="fr-mb-1v">{t("otherHeaders", { headers: otherHeaders.join(", ") })}</p>}
      {refused > 0 && <p className="fr-mb-1v">{t("stays")}</p>}
    </div>
  );
}

/** A line a field that would change, and a line a refusal. */
function PasteTable({
  pasted,
  sites,
}: {
  readonly pasted: SitesPasteView;
  readonly sites: ReadonlyMap<string, SiteView>;
}) {
  const t = useTranslations();
  const format = useFormat();
  const lines = pasted.rows.flatMap((row) => listLines(row, sites.get(row.siteId ?? "")));
  if (lines.length === 0) return null;
  const write = (field: SiteSheetField | "status", site: SiteView) => writeField(field, site, { t, format });
  const unknown = t("sitePages.unknown");
  return (
    <TableFrame caption={t("sitePages.paste.previewCaption")}>
      <thead>
        <tr>
          {(["row", "site", "field", "before", "after"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`sitePages.paste.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td>{line.row}</td>
            <th scope="row">
              <div className={styles.wrapped}>{line.name}</div>
            </th>
            {"refusal" in line ? (
              <td colSpan={3}>
                <div className={styles.refused}>
                  <strong>{t("sitePages.paste.refusals")}</strong> – {line.refusal}
                </div>
              </td>
            ) : (
              <>
                <td>
                  {line.field === "status" ? t("sitePages.columns.status") : FIELD_NAMES[line.field][format.locale]}
                </td>
                <td>
                  <div className={styles.wrapped}>{write(line.field, line.before) || unknown}</div>
                </td>
                <td>
                  <div className={styles.wrapped}>{write(line.field, line.after) || unknown}</div>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

type PasteLine = { readonly key: string; readonly row: number; readonly name: string } & (
  | { readonly refusal: string }
  | { readonly field: SiteSheetField | "status"; readonly before: SiteView; readonly after: SiteView }
);

function listLines({ row, name, fields, status, refusals }: PastedRowView, site: SiteView | undefined): PasteLine[] {
  const refused = refusals.map((refusal): PasteLine => ({ key: `${row} ${refusal}`, row, name, refusal }));
  if (site === undefined) return refused;
  // JSON has no `undefined`: a field that is there has its value.
  const after = { ...site, ...fields, status: status ?? site.status } as SiteView;
  const written = [
    ...(status === null ? [] : (["status"] as const)),
    // Keys of a sheet's fields.
    ...(Object.keys(fields) as SiteSheetField[]),
  ];
  return [
    ...written.map((field): PasteLine => ({ key: `${row} ${field}`, row, name, field, before: site, after })),
    ...refused,
  ];
}
