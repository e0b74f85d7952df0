"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useTRPC } from "../planner/planner-providers.tsx";

interface TakeNationalHomesProps {
  readonly territory: string;
  readonly id: string;
  /** What the button is of, for who hears it alone. */
  readonly label: string;
}

/** Begins an import from what is kept, and leads to its preview. */
export function TakeNationalHomes({ territory, id, label }: TakeNationalHomesProps) {
  const t = useTranslations("nationalHomes");
  const trpc = useTRPC();
  const router = useRouter();
  const take = useMutation(
    trpc.national.take.mutationOptions({
      onSuccess: (draft) => router.push(`/${territory}/donnees/imports/${draft.id}`),
    }),
  );
  return (
    <div>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-label={label}
        disabled={take.isPending || take.isSuccess}
        onClick={() => take.mutate({ territory, id })}
      >
        {t("territory.take")}
      </button>
      {take.error !== null && (
        <p className="fr-error-text" role="alert">
          {take.error.data === undefined ? t("askFailed") : take.error.message}
        </p>
      )}
    </div>
  );
}
