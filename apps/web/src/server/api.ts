import { createCaller } from "@maillage/api";
import { cache } from "react";
import { getLocale } from "../i18n/request.ts";
import { getPlanning } from "./planning.ts";

/** The API for server components: the same procedures as over HTTP, without HTTP. One per request. */
export const getApi = cache(async () => createCaller({ planning: getPlanning(), locale: await getLocale() }));
