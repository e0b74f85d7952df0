"use client";
import type { CommuneCentre, CommuneUnitsView, SiteView } from "@maillage/planning";
import { createContext, type ReactNode, useContext } from "react";
import type { SiteEdits } from "../edit/use-site-edits.ts";
import type { LastKnown } from "./find-last-known.ts";

/** What every section of a sheet needs. */
export interface Sheet {
  readonly territory: string;
  readonly site: SiteView;
  readonly edits: SiteEdits;
  /** Date of the network that is changed, ISO: which national partners there are. */
  readonly networkDate: string;
  readonly cantonNames: Readonly<Record<string, string>>;
  readonly communes: readonly CommuneUnitsView[];
  /** Where communes are, for the stops of a round. */
  readonly centres: readonly CommuneCentre[];
  readonly isModelled: boolean;
  readonly lastKnown: LastKnown;
}

const SheetContext = createContext<Sheet | undefined>(undefined);

export function SheetProvider({ sheet, children }: { readonly sheet: Sheet; readonly children: ReactNode }) {
  return <SheetContext value={sheet}>{children}</SheetContext>;
}

/** @throws {Error} outside a {@link SheetProvider}. */
export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (sheet === undefined) throw new Error("A section of a sheet is used outside SheetProvider.");
  return sheet;
}
