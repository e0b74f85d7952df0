"use client";
import { Accessibility, type DragDropManagerInput, StyleInjector } from "@dnd-kit/dom";
import { type DragDropEventHandlers, DragDropProvider } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";

type DragEvent<Name extends "onDragOver" | "onDragEnd"> = Parameters<NonNullable<DragDropEventHandlers[Name]>>[0];
export type DragOverEvent = DragEvent<"onDragOver">;
export type DragEndEvent = DragEvent<"onDragEnd">;

interface DragAreaProps {
  /** How a thing that is dragged is called. */
  readonly nameOf: (id: string) => string;
  /** Where a thing would be, told while it moves: `rang 2 sur 5`, `2027`. `index` is its own in its list. */
  readonly placeOf: (targetId: string, index: number) => string;
  readonly onDragOver?: (event: DragOverEvent) => void;
  readonly onDragEnd: (event: DragEndEvent) => void;
  readonly children: ReactNode;
}

/** Things that a hand or the keyboard carries: what happens is told to readers in the page's language. */
export function DragArea({ nameOf, placeOf, onDragOver, onDragEnd, children }: DragAreaProps) {
  const t = useTranslations();
  const [told, setTold] = useState("");
  const plugins = useMemo<NonNullable<DragDropManagerInput["plugins"]>>(
    () => (defaults) => [
      ...defaults,
      Accessibility.configure({
        // Told here instead, where readers look for it.
        announcements: { dragstart: () => undefined, dragend: () => undefined },
        screenReaderInstructions: { draggable: t("scenarios.drag.instructions") },
      }),
      StyleInjector.configure({ nonce: documentNonce() }),
    ],
    [t],
  );
  return (
    <DragDropProvider
      plugins={plugins}
      onDragStart={({ operation: { source } }) => {
        if (source !== null) setTold(t("scenarios.drag.started", { name: nameOf(String(source.id)) }));
      }}
      onDragOver={(event) => {
        onDragOver?.(event);
        const { source, target } = event.operation;
        if (source === null || target === null || !isSortable(source)) return;
        const place = placeOf(String(target.id), source.index);
        setTold(t("scenarios.drag.over", { name: nameOf(String(source.id)), place }));
      }}
      onDragEnd={(event) => {
        onDragEnd(event);
        const { source } = event.operation;
        if (source === null) return;
        const name = nameOf(String(source.id));
        setTold(t(event.canceled ? "scenarios.drag.cancelled" : "scenarios.drag.dropped", { name }));
      }}
    >
      {children}
      <p className="fr-sr-only" role="status">
        {told}
      </p>
    </DragDropProvider>
  );
}

/** The nonce under which this document may add styles: that of its first answer, whatever page the reader went to since. */
function documentNonce(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
