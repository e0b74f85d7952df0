import { type Bilingual, french, type Locale } from "@maillage/errors";
import type { PartnerBundleView, PartnersView } from "@maillage/planning";
import type { NumberWords } from "./number-words.ts";

const BUNDLE_NAMES: Readonly<Record<PartnerBundleView["kind"], Bilingual>> = {
  announced: { fr: french`Les huit de l'annonce`, en: "The eight of the announcement" },
  national: { fr: "Tous les partenaires nationaux", en: "All national partners" },
  asked: { fr: french`Demandés`, en: "Asked for" },
};

/** Who finds each bundle at one site, or spread over several, and how many may. */
export function linesOfBundles(
  { bundles, untoldSiteCount }: Pick<PartnersView, "bundles" | "untoldSiteCount">,
  { people }: NumberWords,
  locale: Locale,
): string[] {
  return [
    ...bundles.map(({ kind, partners, oneSite, anywhere }) => {
      const name =
        kind === "asked" ? `${BUNDLE_NAMES[kind][locale]} (${partners.join(", ")})` : BUNDLE_NAMES[kind][locale];
      return {
        fr: french`${name} : ${people(oneSite.present)} habitants en un seul site, ${people(anywhere.present)} en plusieurs ; peut-être ${people(oneSite.unknown)} et ${people(anywhere.unknown)}`,
        en: `${name}: ${people(oneSite.present)} people at one site, ${people(anywhere.present)} at several; perhaps ${people(oneSite.unknown)} and ${people(anywhere.unknown)}`,
      }[locale];
    }),
    ...(untoldSiteCount === 0
      ? []
      : [
          {
            fr: french`Sites dont personne n'a dit les partenaires : ${untoldSiteCount}`,
            en: `Sites whose partners nobody has told: ${untoldSiteCount}`,
          }[locale],
        ]),
  ];
}
