"use client";
import type { RouterInputs } from "@maillage/api";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "../planner/planner-providers.tsx";

type NewScenario = Omit<RouterInputs["scenario"]["create"], "territory">;

const NAME_LENGTH_MAX = 120;

/** Makes a scenario, then leads to it. */
export function useMakeScenario(territory: string) {
  const router = useRouter();
  const trpc = useTRPC();
  const create = useMutation(
    trpc.scenario.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/${territory}/scenarios/${id}`) }),
  );
  return {
    make: (scenario: NewScenario) =>
      create.mutate({ ...scenario, name: scenario.name.slice(0, NAME_LENGTH_MAX), territory }),
    /** Under way, or done: the page is being left. */
    isMaking: create.isPending || create.isSuccess,
    error: create.error?.message,
  };
}
