import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DsfrHead, getHtmlAttributes } from "../dsfr/head.tsx";
import { DsfrProvider, StartDsfrOnHydration } from "../dsfr/provider.tsx";
import { FailureTexts } from "../features/shell/failure-texts.tsx";
import { ServiceFooter } from "../features/shell/service-footer.tsx";
import { ServiceHeader } from "../features/shell/service-header.tsx";
import { ServiceSkipLinks } from "../features/shell/service-skip-links.tsx";
import { getIntl } from "../i18n/request.ts";
import { LEAN_HEADER } from "../server/lean-address.ts";
import { NONCE_HEADER } from "../server/security-headers.ts";
import "./maillage.css";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return {
    title: { default: t("service.name"), template: `%s – ${t("service.name")}` },
    description: t("service.description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, t } = await getIntl();
  const asked = await headers();
  const nonce = asked.get(NONCE_HEADER) ?? undefined;
  const isLean = asked.has(LEAN_HEADER);
  return (
    <html {...getHtmlAttributes({ lang: locale })}>
      <head>
        <DsfrHead
          doDisableFavicon
          {...(nonce === undefined ? {} : { nonce })}
          preloadFonts={["Marianne-Regular", "Marianne-Bold", "Marianne-Medium"]}
        />
      </head>
      <body>
        <DsfrProvider lang={locale} doCheckNonce={nonce !== undefined}>
          <StartDsfrOnHydration />
          {!isLean && (
            <>
              <ServiceSkipLinks />
              <ServiceHeader />
            </>
          )}
          <FailureTexts
            texts={{
              title: t("errors.failedTitle"),
              explanation: t("errors.failed"),
              reference: t("errors.reference"),
              retry: t("common.retry"),
            }}
          >
            {children}
          </FailureTexts>
          {!isLean && <ServiceFooter />}
        </DsfrProvider>
      </body>
    </html>
  );
}
