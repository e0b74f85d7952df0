import { execFileSync } from "node:child_process";
import { findBrowser, findOnPath, isDebianRoot } from "./find-browser.ts";

const NAME = "chromium-headless-shell";

/** Without network the packages' servers are given up soon: another Chromium may be there. */
const PATIENCE = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];

/**
 * Path of the browser that journeys are made in: `MAILLAGE_BROWSER`, else Chromium without its windows, which opens a page with half
 * the processor time of the whole browser; installed from Debian's packages when we are root there. Where it cannot be had, what
 * {@link findBrowser} gives.
 *
 * @throws as {@link findBrowser}.
 */
export function findHeadlessBrowser(): string {
  if (process.env.MAILLAGE_BROWSER !== undefined) return findBrowser();
  const found = findOnPath(NAME);
  if (found !== undefined) return found;
  if (isDebianRoot()) installShell();
  return findOnPath(NAME) ?? findBrowser();
}

function installShell(): void {
  try {
    execFileSync("apt-get", [...PATIENCE, "update", "-q"], { stdio: "inherit" });
    execFileSync("apt-get", [...PATIENCE, "install", "-qy", NAME], { stdio: "inherit" });
  } catch {
    process.stderr.write(`${NAME} could not be installed: the whole browser is used, and takes longer.\n`);
  }
}
