import type { Bilingual, Locale } from "@maillage/errors";
import { french } from "@maillage/errors";
import type { PlanningErrorCode } from "@maillage/planning";
import { type ExplainableError, findErrorSentence } from "@maillage/planning/error-sentences";
import type { TRPCError } from "@trpc/server";

/** The tRPC code of everything that planning answers with. A code without an entry does not compile. */
const TRPC_BY_CODE: Readonly<Record<PlanningErrorCode, TRPCError["code"]>> = {
  "planning/invalid-query": "BAD_REQUEST",
  "planning/unknown-territory": "NOT_FOUND",
  "planning/unknown-site-network": "NOT_FOUND",
  "planning/no-site-network": "NOT_FOUND",
  "planning/unknown-home": "NOT_FOUND",
  "planning/unknown-partner": "NOT_FOUND",
  "planning/unknown-area-kind": "BAD_REQUEST",
  "planning/unknown-unit": "NOT_FOUND",
  "planning/unit-kind-absent": "NOT_FOUND",
  "opening-hours/invalid-moment": "BAD_REQUEST",
  "coverage/invalid-capacity": "BAD_REQUEST",
  "coverage/invalid-uncertainty": "BAD_REQUEST",
  "planning/unknown-road-network": "NOT_FOUND",
  "planning/unknown-scenario": "NOT_FOUND",
  "planning/unknown-scenario-version": "NOT_FOUND",
  "planning/scenario-version-conflict": "CONFLICT",
  "planning/scenario-deleted": "PRECONDITION_FAILED",
  "planning/scenario-read-only": "FORBIDDEN",
  "planning/place-out-of-reach": "BAD_REQUEST",
  "planning/data-folder-not-writable": "INTERNAL_SERVER_ERROR",
  "planning/data-folder-full": "INTERNAL_SERVER_ERROR",
  "planning/road-network-damaged": "INTERNAL_SERVER_ERROR",
  "planning/territory-content": "INTERNAL_SERVER_ERROR",
  "planning/road-network-import-running": "CONFLICT",
  "planning/roads-file-too-big": "PAYLOAD_TOO_LARGE",
  "planning/roads-upload-cut": "BAD_REQUEST",
  "planning/roads-out-of-memory": "INTERNAL_SERVER_ERROR",
  "planning/road-network-profile": "BAD_REQUEST",
  "planning/roads-elsewhere": "BAD_REQUEST",
  "planning/road-network-in-use": "CONFLICT",
  "planning/road-network-embedded": "BAD_REQUEST",
  "planning/road-network-lost": "NOT_FOUND",
  "planning/unknown-dataset-import": "NOT_FOUND",
  "planning/dataset-import-not-ready": "PRECONDITION_FAILED",
  "planning/dataset-import-ended": "CONFLICT",
  "planning/dataset-import-changed": "CONFLICT",
  "planning/dataset-file-too-big": "PAYLOAD_TOO_LARGE",
  "planning/dataset-file-unreadable": "BAD_REQUEST",
  "planning/unknown-dataset-version": "NOT_FOUND",
  "planning/dataset-version-needed": "CONFLICT",
  "planning/dataset-versions-not-comparable": "BAD_REQUEST",
  "planning/territory-exists": "CONFLICT",
  "planning/pull-running": "CONFLICT",
  "official-data/source-unreachable": "INTERNAL_SERVER_ERROR",
  "official-data/source-refused": "INTERNAL_SERVER_ERROR",
  "official-data/source-elsewhere": "INTERNAL_SERVER_ERROR",
  "official-data/source-too-big": "INTERNAL_SERVER_ERROR",
  "official-data/source-damaged": "INTERNAL_SERVER_ERROR",
  "official-data/source-slow": "INTERNAL_SERVER_ERROR",
  "official-data/source-not-fetched": "INTERNAL_SERVER_ERROR",
  "official-data/invalid-source-setting": "INTERNAL_SERVER_ERROR",
  "planning/unknown-candidate": "BAD_REQUEST",
  "planning/candidate-format-needed": "BAD_REQUEST",
  "planning/untold-priority": "BAD_REQUEST",
  "planning/no-priority-commune": "BAD_REQUEST",
  "planning/capacity-clash": "BAD_REQUEST",
  "planning/study-clash": "BAD_REQUEST",
  "planning/candidates-file-too-big": "PAYLOAD_TOO_LARGE",
  "planning/candidate-columns-missing": "BAD_REQUEST",
  "planning/too-many-candidates": "BAD_REQUEST",
  "planning/unknown-proposal": "NOT_FOUND",
  "planning/proposals-busy": "TOO_MANY_REQUESTS",
  "siting/invalid-problem": "INTERNAL_SERVER_ERROR",
  "siting/invalid-question": "INTERNAL_SERVER_ERROR",
  "siting/missing-data": "BAD_REQUEST",
  "siting/invalid-cost": "BAD_REQUEST",
  "siting/no-home": "BAD_REQUEST",
  "siting/no-candidate": "BAD_REQUEST",
  "siting/too-few-candidates": "BAD_REQUEST",
  "siting/no-plan-in-time": "BAD_REQUEST",
  "siting/conflicting-rules": "BAD_REQUEST",
  "official-data/invalid-table": "BAD_REQUEST",
  "official-data/unreadable-file": "BAD_REQUEST",
  "road-network/osm-file-unreadable": "BAD_REQUEST",
  "road-network/osm-file-truncated": "BAD_REQUEST",
  "road-network/osm-file-corrupt": "BAD_REQUEST",
  "road-network/osm-block-oversized": "BAD_REQUEST",
  "road-network/osm-file-unsupported": "BAD_REQUEST",
  "road-network/osm-xml-malformed": "BAD_REQUEST",
  "road-network/osm-no-usable-road": "BAD_REQUEST",
  "road-network/ign-file-unreadable": "BAD_REQUEST",
  "road-network/ign-file-damaged": "BAD_REQUEST",
  "road-network/ign-file-unsupported": "BAD_REQUEST",
  "road-network/ign-layer-missing": "BAD_REQUEST",
  "road-network/ign-field-missing": "BAD_REQUEST",
  "road-network/ign-value-invalid": "BAD_REQUEST",
  "road-network/ign-projection-unknown": "BAD_REQUEST",
  "road-network/ign-no-usable-road": "BAD_REQUEST",
  "road-network/file": "BAD_REQUEST",
  "road-network/not-a-road-network": "BAD_REQUEST",
  "road-network/format-unsupported": "BAD_REQUEST",
  "road-network/truncated": "BAD_REQUEST",
  "road-network/damaged": "BAD_REQUEST",
  "road-network/invalid-network": "BAD_REQUEST",
  "database/in-use": "INTERNAL_SERVER_ERROR",
  "database/folder-not-writable": "INTERNAL_SERVER_ERROR",
  "database/disk-full": "INTERNAL_SERVER_ERROR",
  "database/damaged": "INTERNAL_SERVER_ERROR",
  "database/newer": "INTERNAL_SERVER_ERROR",
  "database/invalid-url": "INTERNAL_SERVER_ERROR",
  "database/unreachable": "SERVICE_UNAVAILABLE",
  "database/access-refused": "INTERNAL_SERVER_ERROR",
  "database/missing": "INTERNAL_SERVER_ERROR",
};

/** For an error that nobody foresaw: a bug, told as such; what happened is in the log. */
export const UNFORESEEN_MESSAGE: Bilingual = {
  fr: french`Une erreur imprévue s'est produite. Réessayez ; si elle persiste, signalez-la avec l'heure.`,
  en: "An unforeseen error occurred. Try again; if it persists, report it with the time.",
};

/** The tRPC code and the sentence for an error, or `undefined` when its code is not one that users are told about. */
export function findErrorMessage(
  error: ExplainableError,
  locale: Locale,
): { readonly trpc: TRPCError["code"]; readonly message: string } | undefined {
  const message = findErrorSentence(error, locale);
  if (message === undefined) return undefined;
  // What a lower floor refuses once the question has been found valid is our own data's fault, not the question's.
  return { trpc: isPlanningCode(error.code) ? TRPC_BY_CODE[error.code] : "INTERNAL_SERVER_ERROR", message };
}

function isPlanningCode(code: string): code is PlanningErrorCode {
  return Object.hasOwn(TRPC_BY_CODE, code);
}
