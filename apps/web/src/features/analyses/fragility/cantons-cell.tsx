import type { FragilityView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

const SHOWN_COUNT = 3;

interface CantonsCellProps {
  readonly site: FragilityView["sites"][number];
  readonly t: Translate;
  readonly format: Format;
}

/** Cantons that a closure would leave without a site, then those whose people would lose cover. */
export function CantonsCell({ site: { hangingCantons, cantonLosses }, t, format }: CantonsCellProps) {
  const losses = cantonLosses
    .slice(0, SHOWN_COUNT)
    .map(({ name, people }) => t("indicators.fragility.cantonLoss", { name, people: format.people(people) }));
  const others = cantonLosses.length - losses.length;
  return (
    <>
      {hangingCantons.map(({ code, name }) => (
        <strong key={code}>
          {t("indicators.fragility.cantonHanging", { name })}
          <br />
        </strong>
      ))}
      {losses.join(", ")}
      {others > 0 && ` ${t("indicators.fragility.cantonsMore", { count: others })}`}
      {hangingCantons.length + losses.length === 0 && t("common.none")}
    </>
  );
}
