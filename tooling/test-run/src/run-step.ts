import { spawn } from "node:child_process";

/** Runs a command in the repository with its output shown; resolves with its exit code. */
export function runStep(
  title: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  console.log(`\n── ${title}: ${command} ${args.join(" ")}`);
  const startedMs = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("close", (code) => {
      console.log(
        `── ${title}: ${code === 0 ? "done" : `exit code ${code}`} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`,
      );
      resolve(code ?? 1);
    });
  });
}
