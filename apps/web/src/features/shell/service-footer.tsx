import { headerFooterDisplayItem } from "@codegouvfr/react-dsfr/Display";
import { Footer } from "@codegouvfr/react-dsfr/Footer";
import { getIntl } from "../../i18n/request.ts";
import { FOOTER_ID } from "./service-skip-links.tsx";

export async function ServiceFooter() {
  const { t } = await getIntl();
  return (
    <Footer
      id={FOOTER_ID}
      accessibility="non compliant"
      accessibilityLinkProps={{ href: "/accessibilite" }}
      brandTop={t("service.name")}
      homeLinkProps={{ href: "/", title: t("service.home") }}
      contentDescription={t("footer.description")}
      domains={[]}
      bottomItems={[{ text: t("footer.sources"), linkProps: { href: "/sources" } }, headerFooterDisplayItem]}
      license={t("footer.licence")}
    />
  );
}
