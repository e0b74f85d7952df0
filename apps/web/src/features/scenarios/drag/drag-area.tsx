"use client";
import { Accessibility, type DragDropManagerInput, StyleInjector } from "@dnd-kit/dom";
import { type DragDropEventHandlers, DragDropProvider } from "@dnd-kit/react";
import { type ReactNode, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";

type DragEvent<Name extends "onDragStart" | "onDragOver" | "onDragEnd"> = Parameters<
  NonNullable<DragDropEventHandlers[Name]>
>[0];
export type DragOverEvent = DragEvent<"onDragOver">;
export type DragEndEvent = DragEvent<"onDragEnd">;

type AccessibilityOptions = NonNullable<ConstructorParameters<typeof Accessibility>[1]>;

interface DragAreaProps {
  /** How a thing that is dragged is called. */
  readonly nameOf: (id: string) => string;
  /** Where a thing is, told while it moves: `rang 2 sur 5`, `2027`. */
  readonly placeOf: (id: string) => string;
  readonly onDragStart?: () => void;
  readonly onDragOver?: (event: DragOverEvent) => void;
  readonly onDragEnd: (event: DragEndEvent) => void;
  readonly children: ReactNode;
}

/** Things that a hand or the keyboard carries: what happens is told to readers in the page's language. */
export function DragArea({ nameOf, placeOf, onDragStart, onDragOver, onDragEnd, children }: DragAreaProps) {
  const t = useTranslations();
  // Read by listeners that are set once.
  const latest = useRef({ nameOf, placeOf });
  latest.current = { nameOf, placeOf };
  const plugins = useMemo<NonNullable<DragDropManagerInput["plugins"]>>(() => {
    const announcements: AccessibilityOptions["announcements"] = {
      dragstart: ({ operation: { source } }) =>
        source === null ? undefined : t("scenarios.drag.started", { name: latest.current.nameOf(String(source.id)) }),
      dragover: ({ operation: { source, target } }) => {
        if (source === null || target === null) return undefined;
        const [id, over] = [String(source.id), String(target.id)];
        return t("scenarios.drag.over", { name: latest.current.nameOf(id), place: latest.current.placeOf(over) });
      },
      dragend: ({ operation: { source }, canceled }) => {
        if (source === null) return undefined;
        const name = latest.current.nameOf(String(source.id));
        return t(canceled ? "scenarios.drag.cancelled" : "scenarios.drag.dropped", { name });
      },
    };
    return (defaults) => [
      ...defaults,
      Accessibility.configure({
        announcements,
        screenReaderInstructions: { draggable: t("scenarios.drag.instructions") },
      }),
      StyleInjector.configure({ nonce: documentNonce() }),
    ];
  }, [t]);
  return (
    <DragDropProvider
      plugins={plugins}
      {...(onDragStart && { onDragStart })}
      {...(onDragOver && { onDragOver })}
      onDragEnd={onDragEnd}
    >
      {children}
    </DragDropProvider>
  );
}

/** The nonce under which this document may add styles: that of its first answer, whatever page the reader went to since. */
function documentNonce(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
