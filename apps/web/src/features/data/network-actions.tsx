"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../planner/planner-providers.tsx";
import styles from "./data.module.css";
import { NETWORKS_ID } from "./networks-id.ts";

interface NetworkActionsProps {
  readonly territory: string;
  readonly hash: string;
  /** Says to a screen reader which network a button is about. */
  readonly title: string;
  readonly canCompare: boolean;
  readonly canUse: boolean;
  readonly canRemove: boolean;
}

/** Compare, use, remove. Removing is asked twice: the file would have to be imported again. */
export function NetworkActions({ territory, hash, title, canCompare, canUse, canRemove }: NetworkActionsProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const [isConfirming, setConfirming] = useState(false);
  const page = `/${territory}/donnees`;
  const showAnew = () => {
    router.replace(page, { scroll: false });
    router.refresh();
    // The button that was pressed goes away: the reader is not left nowhere.
    document.getElementById(NETWORKS_ID)?.focus();
  };
  const use = useMutation(trpc.roadNetwork.use.mutationOptions({ onSuccess: showAnew }));
  const remove = useMutation(trpc.roadNetwork.remove.mutationOptions({ onSuccess: showAnew }));
  const failure = use.error ?? remove.error;
  const isBusy = use.isPending || remove.isPending;
  return (
    <>
      {(canCompare || canUse || canRemove) && (
        <div className={styles.buttons}>
          {canCompare && (
            <a
              className="fr-btn fr-btn--secondary fr-btn--sm"
              href={`${page}?comparer=${hash}#comparaison`}
              aria-label={t("data.compareWith", { network: title })}
            >
              {t("data.compare")}
            </a>
          )}
          {canUse && (
            <button
              type="button"
              className="fr-btn fr-btn--sm"
              disabled={isBusy}
              aria-label={t("data.useThis", { network: title })}
              onClick={() => use.mutate({ territory, hash })}
            >
              {use.isPending ? t("data.using") : t("data.use")}
            </button>
          )}
          {canRemove && !isConfirming && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              disabled={isBusy}
              aria-label={t("data.removeThis", { network: title })}
              onClick={() => setConfirming(true)}
            >
              {t("data.remove")}
            </button>
          )}
          {canRemove && isConfirming && (
            <>
              <button
                type="button"
                className="fr-btn fr-btn--sm"
                disabled={isBusy}
                onClick={() => remove.mutate({ territory, hash })}
              >
                {t("data.confirmRemove")}
              </button>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                disabled={isBusy}
                onClick={() => setConfirming(false)}
              >
                {t("data.keep")}
              </button>
            </>
          )}
        </div>
      )}
      {failure !== null && (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <p>{failure.message}</p>
        </div>
      )}
    </>
  );
}
