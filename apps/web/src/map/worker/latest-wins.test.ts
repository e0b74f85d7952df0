import { expect, test } from "vitest";
import { LatestWins } from "./latest-wins.ts";

test("inputs that come during a run replace one another; the last one is always run", async () => {
  const started: number[] = [];
  const finished: number[] = [];
  const gates: (() => void)[] = [];
  const latest = new LatestWins<number, number>(
    (input) => {
      started.push(input);
      return new Promise((resolve) => gates.push(() => resolve(input)));
    },
    (output) => finished.push(output),
    (error) => expect.fail(String(error)),
  );
  for (const input of [1, 2, 3, 4]) latest.push(input);
  expect(started).toStrictEqual([1]);
  gates[0]?.();
  await expect.poll(() => started).toStrictEqual([1, 4]);
  gates[1]?.();
  await expect.poll(() => finished).toStrictEqual([1, 4]);
});

test("a failure is reported and does not stop what comes next", async () => {
  const failures: unknown[] = [];
  const outputs: string[] = [];
  const latest = new LatestWins<string, string>(
    async (input) => {
      if (input === "bad") throw new Error("refused");
      return input;
    },
    (output) => outputs.push(output),
    (error) => failures.push(error),
  );
  latest.push("bad");
  latest.push("good");
  await expect.poll(() => outputs).toStrictEqual(["good"]);
  expect(failures).toHaveLength(1);
});
