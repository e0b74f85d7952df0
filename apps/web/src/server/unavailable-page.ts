import type { IncomingMessage, ServerResponse } from "node:http";
import { UNFORESEEN_MESSAGE } from "@maillage/api";
import { LOCALE_COOKIE, type Locale, parseLocale } from "../i18n/locale.ts";
import { findRefusal } from "./find-refusal.ts";

const RETRY_SECONDS = 5;

const TEXTS: Readonly<Record<Locale, Readonly<Record<"title" | "kept" | "reload" | "retry", string>>>> = {
  fr: {
    title: "Maillage ne peut pas répondre",
    kept: "Ce qui était enregistré l’est toujours. Ce qui était en cours dans un scénario est gardé par ce navigateur et sera repris à son ouverture.",
    reload: "Cette page se recharge d’elle-même.",
    retry: "Réessayer",
  },
  en: {
    title: "Maillage cannot answer",
    kept: "What was saved still is. What was being done in a scenario is kept by this browser and will be taken up when it opens.",
    reload: "This page reloads by itself.",
    retry: "Try again",
  },
};

/** Answers when nothing can be drawn, the database being closed: why, what can be done, and that nothing is lost. */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const locale = findLocale(request);
  const { status, message } = findRefusal(error, locale) ?? { status: 500, message: UNFORESEEN_MESSAGE[locale] };
  response.statusCode = status;
  response.setHeader("Retry-After", String(RETRY_SECONDS));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(unavailablePage(message, locale));
}

/** Pages that are drawn find the language by themselves; nothing is drawn here. */
function findLocale({ headers }: IncomingMessage): Locale {
  const cookies = (headers.cookie ?? "").split(";").map((each) => each.trim().split("="));
  return parseLocale(cookies.find(([name]) => name === LOCALE_COOKIE)?.[1]);
}

function unavailablePage(message: string, locale: Locale): string {
  const safe = message.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const { title, kept, reload, retry } = TEXTS[locale];
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta http-equiv="refresh" content="${RETRY_SECONDS}">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>
<main style="max-width:40rem;margin:10vh auto;padding:0 1rem;font:1.1rem/1.5 Marianne,arial,sans-serif"><h1>${title}</h1><p>${safe}</p><p>${kept}</p>
<p><a href="">${retry}</a> · ${reload}</p></main></html>`;
}
