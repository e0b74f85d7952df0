import { french } from "@maillage/errors";
import type { PullStepView, PullView } from "@maillage/planning";
import type { AbsentSiteChoice } from "@maillage/planning/import-views";
import { PULL_CHOICES, type PullChoice } from "@maillage/planning/pull-queries";
import { lineOfPullStep, PULL_STATE_WORDS } from "./describe-pull.ts";
import { OfficialSourcesFailedError } from "./official-sources-failed-error.ts";
import { withPlanning } from "./open-planning-for.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface AskedPull {
  readonly territory: string;
  /** Between commas; undefined for those of every pull. */
  readonly only: string | undefined;
  readonly accept: boolean;
  readonly absent: AbsentSiteChoice | undefined;
  readonly offline: boolean;
}

/** Fetches official sources one after the other and tells how each ended; fails when none could be brought in. */
export async function pullOfficialData({ absent, only, ...asked }: AskedPull, terminal: Terminal): Promise<void> {
  const chosen = only === undefined ? {} : { only: parseChoices(only) };
  const view = await withPlanning(terminal, async (planning) => {
    const started = await planning.startPull({
      ...{ ...asked, ...chosen },
      ...(absent === undefined ? {} : { absentSites: absent }),
    });
    const onProgress = (told: PullView) => terminal.progress(lineOfProgress(told, terminal));
    return (await planning.waitForPull(asked.territory, { onProgress })) ?? started;
  });
  terminal.answer(view, () => [
    ...view.steps.flatMap((step) => lineOfPullStep(step, terminal.locale)),
    ...(view.steps.some(({ state }) => state === "ready")
      ? [
          {
            fr: french`À accepter, dans cet ordre, sur la page « Données » du territoire ou en relançant avec --accept.`,
            en: "To be accepted, in this order, on the territory's “Data” page or by running again with --accept.",
          }[terminal.locale],
        ]
      : []),
  ]);
  const failed = view.steps.filter(({ state }) => state === "failed");
  if (failed.length > 0) throw new OfficialSourcesFailedError(failed.length, view.steps.length);
}

/** @throws {UsageError} naming what may be written. */
function parseChoices(written: string): PullChoice[] {
  return written.split(",").map((each) => {
    const choice = PULL_CHOICES.find((known) => known === each.trim());
    if (choice !== undefined) return choice;
    throw new UsageError({
      fr: french`--only « ${each} » n'est pas une source. Au choix : ${PULL_CHOICES.join(", ")}.`,
      en: `--only "${each}" is no source. One of: ${PULL_CHOICES.join(", ")}.`,
    });
  });
}

function lineOfProgress({ steps }: PullView, { locale }: Terminal): string {
  const step = steps.find(({ state }) => state === "downloading" || state === "importing");
  return step === undefined ? "" : `${step.name[locale]} : ${PULL_STATE_WORDS[step.state][locale]} ${shareOf(step)}`;
}

function shareOf({ state, share, receivedByteCount, totalByteCount }: PullStepView): string {
  if (state === "importing") return `${Math.round(share * 100)} %`;
  return totalByteCount === null || totalByteCount === 0
    ? `${Math.round(receivedByteCount / 1024)} Kio`
    : `${Math.round((receivedByteCount / totalByteCount) * 100)} %`;
}
