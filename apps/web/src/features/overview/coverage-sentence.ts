import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { ScoreFigures } from "./score-figures.ts";

/** A sentence that names more is no longer read; the cards name them all. */
const NAMED_CANTONS_MAX = 8;

interface SentenceInput {
  readonly date: string;
  readonly thresholdMinutes: number;
  readonly base: ScoreFigures;
  readonly proposal: ScoreFigures | undefined;
}

/** The page in one or two sentences, made from the same figures as the cards. */
export function coverageSentence(
  { date, thresholdMinutes, base, proposal }: SentenceInput,
  t: Translate,
  format: Format,
) {
  const sentence = t("overview.sentence", {
    date: format.date(date),
    share: format.share(base.share),
    threshold: format.people(thresholdMinutes),
    cantons: cantonsClause(base, t, format),
  });
  if (proposal === undefined) return sentence;
  const change = t("overview.sentenceProposal", {
    share: format.share(proposal.share),
    difference: format.peopleDifference(proposal.covered - base.covered),
    count: proposal.cantonsWithSite,
    total: format.people(proposal.cantonCount),
  });
  return `${sentence} ${change}`;
}

function cantonsClause({ cantonCount, cantonsWithoutSite }: ScoreFigures, t: Translate, format: Format): string {
  if (cantonsWithoutSite.length === 0) return t("overview.sentenceAllCantons", { total: format.people(cantonCount) });
  const counts = { missing: cantonsWithoutSite.length, total: format.people(cantonCount) };
  return cantonsWithoutSite.length > NAMED_CANTONS_MAX
    ? t("overview.sentenceManyMissingCantons", counts)
    : t("overview.sentenceMissingCantons", { ...counts, names: format.list(cantonsWithoutSite) });
}
