import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import { getIntl } from "../../i18n/request.ts";

export const CONTENT_ID = "contenu";
export const FOOTER_ID = "pied-de-page";
export const HEADER_ID = "en-tete";

export async function ServiceSkipLinks() {
  const { t } = await getIntl();
  return (
    <SkipLinks
      links={[
        { anchor: `#${CONTENT_ID}`, label: t("navigation.skipToContent") },
        { anchor: `#${HEADER_ID}`, label: t("navigation.skipToMenu") },
        { anchor: `#${FOOTER_ID}`, label: t("navigation.skipToFooter") },
      ]}
    />
  );
}
