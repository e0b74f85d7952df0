import type { ProposalView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";

/** What one more site would bring, once the plan is carried out. */
export function NextSite({ proposal: { nextSite } }: { readonly proposal: ProposalView }) {
  const t = useTranslations("proposals.answer");
  const format = useFormat();
  if (nextSite === null) return <p>{t("noNextSite")}</p>;
  const { place, peopleGained, cantonsGained } = nextSite;
  return (
    <p>
      {t("nextSite", {
        name: place.name,
        people: format.peopleDifference(peopleGained),
        count: cantonsGained.length,
        cantons: format.list(cantonsGained.map(({ name }) => name)),
      })}
    </p>
  );
}
