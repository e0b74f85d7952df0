import type { TerritoryView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { TableFrame } from "../shell/table-frame.tsx";
import type { ComparedFigures } from "./compared-figures.ts";
import styles from "./data.module.css";
import { type Comparison, THRESHOLD_MINUTES } from "./load-data.ts";
import { NetworkActions } from "./network-actions.tsx";
import { networkTitle } from "./network-title.ts";

interface ComparisonSectionProps {
  readonly territory: Pick<TerritoryView, "code">;
  readonly comparison: Comparison;
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
}

/** The same sites on the roads in use and on others: what choosing them would change. */
export function ComparisonSection({ territory, comparison, locale, t, format }: ComparisonSectionProps) {
  return (
    <section aria-labelledby="comparaison" className={styles.comparison}>
      <h2 id="comparaison">{t("data.comparison")}</h2>
      {comparison.state === "in-use" && <p>{t("data.comparisonInUse")}</p>}
      {comparison.state === "refused" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{comparison.message}</p>
        </div>
      )}
      {comparison.state === "compared" && (
        <ComparedNetworks territory={territory} comparison={comparison} locale={locale} t={t} format={format} />
      )}
      <p>
        <a className="fr-link" href={`/${territory.code}/donnees`}>
          {t("data.closeComparison")}
        </a>
      </p>
    </section>
  );
}

interface ComparedNetworksProps extends ComparisonSectionProps {
  readonly comparison: Extract<Comparison, { state: "compared" }>;
}

function ComparedNetworks({ territory, comparison, locale, t, format }: ComparedNetworksProps) {
  const { network, fileName, siteNetwork, inUse, candidate } = comparison;
  const title = networkTitle(network, t, format);
  const minutes = String(THRESHOLD_MINUTES);
  const difference = candidate.covered - inUse.covered;
  return (
    <>
      <p className={styles.note}>
        {t("data.comparisonOf", {
          ...{ network: title, sites: siteNetwork.name[locale] },
          file: fileName === "" ? "" : ` (${fileName})`,
        })}
      </p>
      <p>
        {difference === 0
          ? t("data.comparisonSame", { share: format.share(candidate.share), minutes })
          : t("data.comparisonSentence", {
              ...{ share: format.share(candidate.share), minutes },
              ...{ before: format.share(inUse.share), difference: format.peopleDifference(difference) },
            })}
      </p>
      <TableFrame caption={t("data.comparisonCaption", { sites: siteNetwork.name[locale], minutes, network: title })}>
        <thead>
          <tr>
            <th scope="col">{t("data.measure")}</th>
            <th scope="col" className="number">
              {t("data.current")}
            </th>
            <th scope="col" className="number">
              {t("data.candidate")}
            </th>
            <th scope="col" className="number">
              {t("common.difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {listMeasures(minutes, t, format).map(({ name, figureOf, write, writeDifference }) => {
            const [before, after] = [figureOf(inUse), figureOf(candidate)];
            return (
              <tr key={name}>
                <th scope="row" className="fr-cell--multiline">
                  {name}
                </th>
                <td className="number">{before === null ? t("common.noValue") : write(before)}</td>
                <td className="number">{after === null ? t("common.noValue") : write(after)}</td>
                <td className="number">
                  {before === null || after === null
                    ? t("common.noValue")
                    : after === before
                      ? t("common.unchanged")
                      : writeDifference(before, after)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
      <NetworkActions
        territory={territory.code}
        hash={network.hash}
        title={title}
        canCompare={false}
        canUse
        canRemove={false}
      />
    </>
  );
}

interface Measure {
  readonly name: string;
  readonly figureOf: (figures: ComparedFigures) => number | null;
  readonly write: (value: number) => string;
  readonly writeDifference: (before: number, after: number) => string;
}

/** Differences carry no judgement: other roads measure the same sites otherwise, they do not serve anyone better. */
function listMeasures(minutes: string, t: Translate, format: Format): readonly Measure[] {
  const differenceOfPeople = (before: number, after: number) => format.peopleDifference(after - before);
  const people = { write: format.people, writeDifference: differenceOfPeople };
  const time = { write: format.minutes, writeDifference: format.minutesDifference };
  return [
    { name: t("data.covered", { minutes }), figureOf: ({ covered }) => covered, ...people },
    {
      ...{ name: t("data.share"), figureOf: ({ share }) => share },
      ...{ write: format.share, writeDifference: format.pointsDifference },
    },
    { name: t("score.borderline"), figureOf: ({ borderline }) => borderline, ...people },
    { name: t("score.mean"), figureOf: ({ meanSeconds }) => meanSeconds, ...time },
    { name: t("score.median"), figureOf: ({ medianSeconds }) => medianSeconds, ...time },
    { name: t("data.unreachable"), figureOf: ({ unreachable }) => unreachable, ...people },
  ];
}
