import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { LOCALE_HEADER } from "../server/lean-address.ts";
import { createFormat } from "./format.ts";
import { LOCALE_COOKIE, parseLocale } from "./locale.ts";
import { messagesFor } from "./messages.ts";

/** The language of the request being answered: that of an address made to be shared, else of its cookie. */
export const getLocale = cache(async () => {
  const shared = (await headers()).get(LOCALE_HEADER);
  return parseLocale(shared ?? (await cookies()).get(LOCALE_COOKIE)?.value);
});

/** Texts and formats of the request being answered, for server components. */
export const getIntl = cache(async () => {
  const locale = await getLocale();
  return { locale, t: createTranslator({ locale, messages: messagesFor(locale) }), format: createFormat(locale) };
});

/** What {@link getIntl} gives: handed down to the server components that write texts. */
export type RequestIntl = Awaited<ReturnType<typeof getIntl>>;
