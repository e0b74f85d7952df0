"use client";
import { DsfrProviderBase, type DsfrProviderProps, StartDsfrOnHydration } from "@codegouvfr/react-dsfr/next-app-router";
import Link from "next/link";
import { defaultColorScheme } from "./color-scheme.ts";

export { StartDsfrOnHydration };

export function DsfrProvider(props: DsfrProviderProps) {
  return <DsfrProviderBase Link={Link} defaultColorScheme={defaultColorScheme} {...props} />;
}
