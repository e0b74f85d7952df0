"use client";
import { MainNavigation } from "@codegouvfr/react-dsfr/MainNavigation";
import { useParams, usePathname } from "next/navigation";

interface TerritoryNavigationProps {
  readonly labels: Readonly<
    Record<
      | "menu"
      | "territories"
      | "country"
      | "overview"
      | "dashboard"
      | "map"
      | "sites"
      | "scenarios"
      | "proposals"
      | "analyses"
      | "data"
      | "exports",
      string
    >
  >;
}

/** Pages of the territory being read; only the list of territories elsewhere. */
export function TerritoryNavigation({ labels }: TerritoryNavigationProps) {
  const pathname = usePathname();
  const { territory } = useParams<{ territory?: string }>();
  const pages =
    territory === undefined
      ? [
          { href: "/", text: labels.territories },
          { href: "/national", text: labels.country },
        ]
      : [
          { href: `/${territory}`, text: labels.overview },
          { href: `/${territory}/tableau-de-bord`, text: labels.dashboard },
          { href: `/${territory}/carte`, text: labels.map },
          { href: `/${territory}/sites`, text: labels.sites },
          { href: `/${territory}/scenarios`, text: labels.scenarios },
          { href: `/${territory}/propositions`, text: labels.proposals },
          { href: `/${territory}/analyses`, text: labels.analyses },
          { href: `/${territory}/donnees`, text: labels.data },
          { href: `/${territory}/exports`, text: labels.exports },
        ];
  return (
    <MainNavigation
      aria-label={labels.menu}
      items={pages.map(({ href, text }) => ({ text, linkProps: { href }, isActive: isUnder(pathname, href) }))}
    />
  );
}

/** On the page or on one below it; every page is below the territory's own, which is only itself. */
function isUnder(pathname: string, href: string): boolean {
  return pathname === href || (href.split("/").length > 2 && pathname.startsWith(`${href}/`));
}
