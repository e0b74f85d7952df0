"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../planner/planner-providers.tsx";
import styles from "./national-homes.module.css";

interface RemoveNationalHomesProps {
  readonly id: string;
  /** What the button is of, for who hears it alone. */
  readonly label: string;
}

/** Removing what is kept, asked twice: the file has to be read again to have it back. */
export function RemoveNationalHomes({ id, label }: RemoveNationalHomesProps) {
  const t = useTranslations("nationalHomes");
  const trpc = useTRPC();
  const router = useRouter();
  const [isConfirming, setConfirming] = useState(false);
  const remove = useMutation(trpc.national.remove.mutationOptions({ onSuccess: () => router.refresh() }));
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed has gone.
    if (isConfirming) question.current?.focus();
  }, [isConfirming]);
  const isGoing = remove.isPending || remove.isSuccess;
  return (
    <div>
      {!isConfirming && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={label}
          onClick={() => setConfirming(true)}
        >
          {t("remove")}
        </button>
      )}
      {isConfirming && (
        <>
          <p ref={question} tabIndex={-1}>
            {t("removeAsk")}
          </p>
          <div className={styles.buttons}>
            <button
              type="button"
              className="fr-btn fr-btn--sm"
              disabled={isGoing}
              onClick={() => remove.mutate({ id })}
            >
              {t("removeConfirm")}
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={isGoing}
              onClick={() => setConfirming(false)}
            >
              {t("removeKeep")}
            </button>
          </div>
        </>
      )}
      {remove.error !== null && (
        <p className="fr-error-text" role="alert">
          {remove.error.data === undefined ? t("askFailed") : remove.error.message}
        </p>
      )}
    </div>
  );
}
