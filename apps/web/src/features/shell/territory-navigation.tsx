"use client";
import { MainNavigation } from "@codegouvfr/react-dsfr/MainNavigation";
import { useParams, usePathname } from "next/navigation";

interface TerritoryNavigationProps {
  readonly labels: Readonly<Record<"menu" | "territories" | "overview" | "map" | "data", string>>;
}

/** Pages of the territory being read; only the list of territories elsewhere. */
export function TerritoryNavigation({ labels }: TerritoryNavigationProps) {
  const pathname = usePathname();
  const { territory } = useParams<{ territory?: string }>();
  const pages =
    territory === undefined
      ? [{ href: "/", text: labels.territories }]
      : [
          { href: `/${territory}`, text: labels.overview },
          { href: `/${territory}/carte`, text: labels.map },
          { href: `/${territory}/donnees`, text: labels.data },
        ];
  return (
    <MainNavigation
      aria-label={labels.menu}
      items={pages.map(({ href, text }) => ({ text, linkProps: { href }, isActive: pathname === href }))}
    />
  );
}
