"use client";
import { createContext, type ReactNode, useContext } from "react";

/** What the error page says. It is drawn when the rest could not be, so its few texts travel with every page. */
export interface FailureTextsContent {
  readonly title: string;
  readonly explanation: string;
  readonly reference: string;
  readonly retry: string;
}

const FailureTextsContext = createContext<FailureTextsContent | undefined>(undefined);

export function FailureTexts({
  texts,
  children,
}: {
  readonly texts: FailureTextsContent;
  readonly children: ReactNode;
}) {
  return <FailureTextsContext value={texts}>{children}</FailureTextsContext>;
}

/** @throws {Error} outside the layout's {@link FailureTexts}. */
export function useFailureTexts(): FailureTextsContent {
  const texts = useContext(FailureTextsContext);
  if (texts === undefined) throw new Error("The error page is used outside FailureTexts.");
  return texts;
}
