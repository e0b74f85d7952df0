import type { NationalHomesView } from "@maillage/planning";
import Link from "next/link";
import type { RequestIntl } from "../../i18n/request.ts";
import { getApi } from "../../server/api.ts";
import styles from "./national-homes.module.css";
import { NATIONAL_HOMES_ID } from "./national-homes-id.ts";
import { TakeNationalHomes } from "./take-national-homes.tsx";

interface TerritoryNationalSectionProps {
  readonly territory: string;
  readonly t: RequestIntl["t"];
  readonly format: RequestIntl["format"];
}

const TITLE_ID = "fonds-national";

/** What the national files that are kept have for a territory, and a button to see what taking it would change. */
export async function TerritoryNationalSection({ territory, t, format }: TerritoryNationalSectionProps) {
  const kept = await (await getApi()).national.homes();
  return (
    <section aria-labelledby={TITLE_ID} className={styles.section}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {t("nationalHomes.territory.title")}
      </h2>
      <p>
        {t(kept.length === 0 ? "nationalHomes.territory.none" : "nationalHomes.territory.explained")}{" "}
        <Link href={`/national#${NATIONAL_HOMES_ID}`}>
          {t(kept.length === 0 ? "nationalHomes.territory.noneHow" : "nationalHomes.territory.manage")}
        </Link>
      </p>
      {kept.length > 0 && (
        <ul className={styles.sets}>
          {kept.map((homes) => (
            <li key={homes.id}>
              <div>
                <p className={styles.title}>
                  <strong>
                    {homes.name} {homes.vintage}
                  </strong>{" "}
                  {homes.territories.includes(territory) && (
                    <span className="fr-badge fr-badge--success fr-badge--sm">
                      {t("nationalHomes.territory.inForce")}
                    </span>
                  )}
                </p>
                <p className={styles.note}>
                  {[
                    homes.producer,
                    t("nationalHomes.territory.kept", { date: format.dateTime(homes.keptAt) }),
                    describeShare(homes, territory, t, format),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
              </div>
              {hasSomethingFor(homes, territory) && (
                <TakeNationalHomes
                  territory={territory}
                  id={homes.id}
                  label={t("nationalHomes.territory.takeOf", { name: homes.name, vintage: homes.vintage })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function hasSomethingFor({ departements, homeCountWithoutCommune }: NationalHomesView, territory: string): boolean {
  return homeCountWithoutCommune > 0 || departements.some(({ code }) => code === territory);
}

function describeShare(
  { departements, homeCountWithoutCommune }: NationalHomesView,
  territory: string,
  t: RequestIntl["t"],
  format: RequestIntl["format"],
): string {
  const own = departements.find(({ code }) => code === territory);
  if (own !== undefined) {
    return t("nationalHomes.territory.share", {
      homes: format.people(own.homeCount),
      people: format.people(own.population),
    });
  }
  return t(homeCountWithoutCommune > 0 ? "nationalHomes.territory.shareByPlace" : "nationalHomes.territory.nothing");
}
