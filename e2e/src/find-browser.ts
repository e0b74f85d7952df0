import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * Path of a Chromium to test with: `MAILLAGE_BROWSER`, one on the PATH, or the one Playwright keeps. When there is none it is
 * installed: from Debian's packages when we are root there, else by Playwright.
 *
 * @throws when none can be found or installed, saying what to do.
 */
export function findBrowser(): string {
  const found = findInstalledBrowser();
  if (found !== undefined) return found;
  installBrowser();
  const installed = findInstalledBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    "No Chromium found. Install one (Debian: apt-get install chromium) or set MAILLAGE_BROWSER to its path.",
  );
}

function findInstalledBrowser(): string | undefined {
  const asked = process.env.MAILLAGE_BROWSER;
  if (asked !== undefined && existsSync(asked)) return asked;
  return findOnPath(...NAMES) ?? [chromium.executablePath()].find((path) => existsSync(path));
}

/** Path of the first of these programs in the first folder of the PATH that has one. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** Whether programs may be installed from Debian's packages. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installBrowser(): void {
  if (isDebianRoot()) {
    execFileSync("apt-get", ["update", "-q"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-qy", "chromium"], { stdio: "inherit" });
  } else {
    execFileSync("playwright", ["install", "chromium"], { stdio: "inherit" });
  }
}
