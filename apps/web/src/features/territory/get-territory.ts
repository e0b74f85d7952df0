import type { TerritoryView } from "@maillage/planning";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getApi } from "../../server/api.ts";

/** The territory of an address, or the "not found" page: the code is whatever someone typed. */
export const getTerritoryOrNotFound = cache(async (code: string): Promise<TerritoryView> => {
  const api = await getApi();
  try {
    return await api.territory.get({ code });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    throw error;
  }
});
