import { headerFooterDisplayItem } from "@codegouvfr/react-dsfr/Display";
import { Header } from "@codegouvfr/react-dsfr/Header";
import { getIntl } from "../../i18n/request.ts";
import { LanguageLink } from "./language-link.tsx";
import { HEADER_ID } from "./service-skip-links.tsx";
import { TerritoryNavigation } from "./territory-navigation.tsx";

/**
 * Header of every page. It names the service only: the State's brand block (Marianne and motto) belongs to the
 * administration that would host it, and is not displayed by the software on its own authority.
 */
export async function ServiceHeader() {
  const { locale, t } = await getIntl();
  return (
    <Header
      id={HEADER_ID}
      brandTop={t("service.name")}
      homeLinkProps={{ href: "/", title: t("service.home") }}
      serviceTitle={t("service.name")}
      serviceTagline={t("service.tagline")}
      quickAccessItems={[<LanguageLink key="language" locale={locale} />, headerFooterDisplayItem]}
      navigation={
        <TerritoryNavigation
          labels={{
            menu: t("navigation.label"),
            territories: t("navigation.territories"),
            country: t("units.country"),
            overview: t("navigation.overview"),
            dashboard: t("navigation.dashboard"),
            map: t("navigation.map"),
            sites: t("navigation.sites"),
            scenarios: t("navigation.scenarios"),
            proposals: t("navigation.proposals"),
            analyses: t("navigation.analyses"),
            data: t("navigation.data"),
            exports: t("navigation.exports"),
          }}
        />
      }
    />
  );
}
