"use client";
import { useEffect, useState } from "react";

export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
}

const NOTHING = { answer: undefined, isWorking: false, hasFailed: false } as const;

/**
 * The answer to a question, asked again when it changes. The last answer stays until the next comes.
 *
 * @param ask asks it; undefined when there is nothing to ask. It must keep its identity while the question is the same.
 */
export function useAsked<Answer>(ask: (() => Promise<Answer>) | undefined): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>(NOTHING);
  useEffect(() => {
    if (ask === undefined) {
      setAsked(NOTHING);
      return;
    }
    let isStale = false;
    setAsked(({ answer }) => ({ answer, isWorking: true, hasFailed: false }));
    ask().then(
      (answer) => {
        if (!isStale) setAsked({ answer, isWorking: false, hasFailed: false });
      },
      () => {
        if (!isStale) setAsked({ answer: undefined, isWorking: false, hasFailed: true });
      },
    );
    return () => {
      isStale = true;
    };
  }, [ask]);
  return asked;
}
