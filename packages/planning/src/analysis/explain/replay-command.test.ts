import { expect, test } from "vitest";
import { describeReplay, type ReplaySubject } from "./replay-command.ts";

const SUBJECT: ReplaySubject = {
  ...{ territory: "52", thresholdSeconds: 1800, timeFactor: 1 },
  sites: { siteNetwork: "2024-08-01", hasChanges: false },
};

test("what is at its default is left out, what a shell would cut is between quotes", () => {
  expect(describeReplay("fragility", SUBJECT)).toBe(
    "npx pnpm -s maillage fragility --territory 52 --sites 2024-08-01 --threshold 30",
  );
  expect(describeReplay("hours", { ...SUBJECT, timeFactor: 1.2 }, ["--at", "mardi 17:30"])).toBe(
    'npx pnpm -s maillage hours --at "mardi 17:30" --territory 52 --sites 2024-08-01 --threshold 30 --time-factor 1.2',
  );
  expect(describeReplay("explain", SUBJECT, ["--home", 'a"$b'])).toContain(String.raw`--home "a\"\$b"`);
});

test("a scenario at a version, and changes that nobody has saved", () => {
  expect(describeReplay("equity", { ...SUBJECT, sites: { scenario: "abcdefghij", version: 3 } })).toBe(
    "npx pnpm -s maillage equity --territory 52 --scenario abcdefghij --scenario-version 3 --threshold 30",
  );
  expect(describeReplay("equity", { ...SUBJECT, sites: { siteNetwork: "2021", hasChanges: true } })).toContain(
    "--sites 2021 --changes changements.json",
  );
});
