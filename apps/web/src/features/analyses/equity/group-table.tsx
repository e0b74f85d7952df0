import type { EquityView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { CertaintyParts } from "../certainty-column.tsx";
import styles from "../wrapping-table.module.css";

type GroupFigures = Pick<
  EquityView["byEpci"][number],
  "name" | "people" | "share" | "certainty" | "medianSeconds" | "p90Seconds" | "worstDecileMeanSeconds" | "gini"
> & { readonly key: string; readonly homeCount?: number };

interface GroupTableProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly groups: readonly GroupFigures[];
  readonly minutes: string;
  readonly t: Translate;
  readonly format: Format;
}

/** How access is shared in each group; nothing when there is no group. A group without people has no figure, not zero. */
export function GroupTable({ id, title, note, groups, minutes, t, format }: GroupTableProps) {
  if (groups.length === 0) return null;
  const hasHomes = groups.some(({ homeCount }) => homeCount !== undefined);
  const timeOf = (seconds: number | null) => (seconds === null ? t("common.noValue") : format.minutes(seconds));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className="fr-hint-text">{note}</p>}
      <div className={styles.wrapping}>
        <TableFrame caption={t("indicators.equity.groupCaption", { title })}>
          <thead>
            <tr>
              <th scope="col">{t("indicators.equity.group")}</th>
              {[
                ...(hasHomes ? [t("indicators.equity.homes")] : []),
                t("indicators.equity.people"),
                t("indicators.equity.share", { minutes }),
                t("indicators.certainty.column"),
                t("indicators.equity.median"),
                t("indicators.equity.p90Column"),
                t("indicators.equity.worstColumn"),
                t("indicators.equity.giniColumn"),
              ].map((heading) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{group.name}</th>
                {group.homeCount !== undefined && <td className="number">{format.people(group.homeCount)}</td>}
                <td className="number">{format.people(group.people)}</td>
                <td className="number">{group.share === null ? t("common.noValue") : format.share(group.share)}</td>
                <td className="number">
                  <CertaintyParts certainty={group.certainty} t={t} format={format} />
                </td>
                <td className="number">{timeOf(group.medianSeconds)}</td>
                <td className="number">{timeOf(group.p90Seconds)}</td>
                <td className="number">{timeOf(group.worstDecileMeanSeconds)}</td>
                <td className="number">{group.gini === null ? t("common.noValue") : format.factor(group.gini)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
    </section>
  );
}
