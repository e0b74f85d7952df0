import { DsfrHead, getHtmlAttributes } from "../dsfr/head.tsx";
import { DsfrProvider, StartDsfrOnHydration } from "../dsfr/provider.tsx";
export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html {...getHtmlAttributes({ lang: "fr" })}>
      <head>
        <DsfrHead />
      </head>
      <body>
        <DsfrProvider lang="fr">
          <StartDsfrOnHydration />
          {children}
        </DsfrProvider>
      </body>
    </html>
  );
}
