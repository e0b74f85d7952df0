import type { StressView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

interface StressResultProps {
  readonly told: StressView;
  readonly hasCut: boolean;
  readonly t: Translate;
  readonly format: Format;
}

/** What a trial does to people, in sentences. */
export function StressResult({ told, hasCut, t, format }: StressResultProps) {
  const { basis, lost, gained, cutOff, slowed, meanExtraSeconds, cutRoadCount, coveredBefore, coveredAfter } = told;
  const people = (count: number) => format.people(count);
  return (
    <div className="fr-callout fr-mt-3w" role="status">
      <p className="fr-callout__title">
        {lost === 0
          ? t("indicators.stress.resultNone")
          : cutOff === 0
            ? t("indicators.stress.resultLost", { lost: people(lost) })
            : t("indicators.stress.result", { lost: people(lost), cutOff: people(Math.min(cutOff, lost)) })}
      </p>
      <ul>
        <li>
          {t("indicators.stress.covered", {
            before: `${people(coveredBefore)} (${format.share(coveredBefore / told.population)})`,
            after: `${people(coveredAfter)} (${format.share(coveredAfter / told.population)})`,
          })}
        </li>
        {cutOff > lost && <li>{t("indicators.stress.cutOffOnly", { cutOff: people(cutOff) })}</li>}
        {gained > 0 && <li>{t("indicators.stress.gained", { gained: people(gained) })}</li>}
        {meanExtraSeconds !== null && (
          <li>{t("indicators.stress.slowed", { slowed: people(slowed), mean: format.minutes(meanExtraSeconds) })}</li>
        )}
        {hasCut && <li>{t("indicators.stress.roads", { count: cutRoadCount })}</li>}
        {hasCut && basis.roadNetwork.origin === "modelled" && <li>{t("indicators.stress.modelled")}</li>}
      </ul>
    </div>
  );
}
