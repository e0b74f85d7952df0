"use client";
import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { type ReactNode, useState } from "react";
import styles from "./question.module.css";

interface QuestionPartProps {
  readonly id: string;
  readonly title: string;
  /** What is set in it, told while it is closed. */
  readonly summary: string;
  /** Its state changed: what is set in it may have too. */
  readonly onToggle: () => void;
  readonly children: NonNullable<ReactNode>;
}

/** A part of the question that most do without. It opens by itself when what is in it keeps the form from being sent. */
export function QuestionPart({ id, title, summary, onToggle, children }: QuestionPartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part} onInvalidCapture={() => setOpen(true)}>
      <Accordion
        id={id}
        titleAs="h2"
        label={
          <span className={styles.partLabel}>
            {title}
            <span className={styles.partSummary}>{summary}</span>
          </span>
        }
        expanded={isOpen}
        onExpandedChange={(isNowOpen) => {
          setOpen(isNowOpen);
          onToggle();
        }}
      >
        {children}
      </Accordion>
    </div>
  );
}
