"use client";
import { PartnerReference } from "@maillage/planning/partner-reference";
import type { ReferencePartner } from "@maillage/planning/reference-partners";
import { createContext, type ReactNode, useContext, useMemo } from "react";

const PartnerReferenceContext = createContext<PartnerReference | undefined>(undefined);

interface PartnerReferenceProviderProps {
  /** The list in force here, as the server tells it. */
  readonly partners: readonly ReferencePartner[];
  readonly children: ReactNode;
}

/** Gives the dated list of national partners to what is inside. */
export function PartnerReferenceProvider({ partners, children }: PartnerReferenceProviderProps) {
  const reference = useMemo(() => new PartnerReference(partners), [partners]);
  return <PartnerReferenceContext value={reference}>{children}</PartnerReferenceContext>;
}

/** @throws {Error} outside a {@link PartnerReferenceProvider}. */
export function usePartnerReference(): PartnerReference {
  const reference = useContext(PartnerReferenceContext);
  if (reference === undefined) throw new Error("The reference of partners is used outside PartnerReferenceProvider.");
  return reference;
}
