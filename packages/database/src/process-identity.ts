import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Whether the process that wrote a number down still runs. A pid alone does not tell: pids are given out again, so the
 * moment the process started is compared too.
 */
export type ProcessState = "running" | "gone";

/**
 * When a process started, as a text that two processes of the same pid do not share: boot and clock ticks on Linux, date
 * to the second elsewhere. `null` when the system does not tell (no such process, no `ps`): then only the pid counts.
 */
export function findProcessStart(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      // Field 22 of stat is the start in ticks since boot; the name, field 2, may hold spaces, hence the last ")".
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return ticks === undefined ? null : `${boot} ${ticks}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim() || null;
  } catch {
    // Absence is the answer here: the process is gone, or this system does not say.
    return null;
  }
}

/** @param start what {@link findProcessStart} gave when the pid was written down. */
export function getProcessState(pid: number, start: string | null): ProcessState {
  if (!isAlive(pid)) return "gone";
  const startNow = findProcessStart(pid);
  if (start === null || startNow === null) return "running";
  return startNow === start ? "running" : "gone";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another account.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
