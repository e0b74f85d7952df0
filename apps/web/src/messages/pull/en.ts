import type { Translated } from "../../i18n/translated.ts";
import type { pull as french } from "./fr.ts";

export const pull: Translated<typeof french> = {
  title: "Official data",
  explained:
    "Maillage can fetch the official producers’ files by itself. Each is checked, then read as if you had dropped it here; a file that has not changed is not downloaded again.",
  noScript: "Fetching official data needs JavaScript here. On the command line: maillage data pull --territory {code}",
  choose: "Sources to fetch",
  all: "Check all",
  none: "Uncheck all",
  chosen: "To fetch: {count, plural, =0 {no source} one {one source} other {# sources}} of {total}",
  unavailable: "nothing for this département",
  checked: "fetched on {date}",
  never: "never fetched",
  page: "Producer’s page",
  pageOf: "Producer’s page: {name} (new window)",
  accept: "Put the correct rows in force at once",
  acceptHint:
    "Otherwise each file waits for your agreement. A list from which sites have gone always waits for you to say what becomes of them.",
  start: "Fetch official data",
  startNone: "Choose one source at least.",
  startFailed: "Fetching could not begin: the connection with Maillage is lost.",
  running: "Fetching official data",
  step: "Source {number} of {total}: {name}, {state}",
  received: "{size} received",
  receivedOf: "{size} of {total}",
  cancel: "Stop fetching",
  doneSome:
    "Fetching has ended: {count, plural, =0 {no source is} one {one source is} other {# sources are}} here, of {total} asked for.",
  doneAll: "Fetching has ended: all the sources that were asked for are here.",
  cancelled: "Fetching was stopped. What had come stays; nothing is kept by halves.",
  review: "Check and accept",
  reviewOf: "Check and accept: {name}",
  compare: "Compare these roads",
  order: "Accept the files in the order of the list: the first ones say what the next ones are about.",
  manual: "Without access to the internet",
  offline:
    "Maillage could not reach the internet, or an address is blocked. What was here has not changed: download the files on another computer, then drop them here, as told below.",
  manualExplained:
    "Download the files from their pages, on a computer that has access to the internet, then drop them below, in this order. An administrator can also set a mirror (MAILLAGE_SOURCES) or a proxy (HTTPS_PROXY).",
  states: {
    waiting: "waiting",
    downloading: "downloading",
    importing: "reading",
    ready: "to be checked",
    accepted: "in force",
    unchanged: "unchanged",
    nothing: "nothing here",
    failed: "failed",
    cancelled: "stopped",
  },
};
