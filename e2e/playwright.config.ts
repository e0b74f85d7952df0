import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findHeadlessBrowser } from "./src/find-headless-browser.ts";
import { PLAN_IGN_PORT } from "./src/plan-ign-port.ts";
import { SOURCES_PORT } from "./src/sources-port.ts";

const PORT = 3917;
const baseURL = `http://127.0.0.1:${PORT}`;
// Workers load this file again: the folder must be chosen once, by the first process, as must the browser.
process.env.MAILLAGE_E2E_DATA ??= mkdtempSync(join(tmpdir(), "maillage-e2e-"));
process.env.MAILLAGE_BROWSER = findHeadlessBrowser();

/** The built application, started as a user starts it, on a data folder of its own. */
export default defineConfig({
  testDir: "tests",
  // One server, one browser at a time: tests read figures, not speed.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.MAILLAGE_BROWSER,
      // Software rendering of WebGL, and none of the browser's own traffic.
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
      ],
    },
  },
  webServer: {
    command: "node src/server/main.ts",
    cwd: join(import.meta.dirname, "../apps/web"),
    url: `${baseURL}/api/health`,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: {
      PORT: String(PORT),
      MAILLAGE_DATA: process.env.MAILLAGE_E2E_DATA,
      MAILLAGE_PLAN_IGN: `http://127.0.0.1:${PLAN_IGN_PORT}`,
      MAILLAGE_SOURCES: `http://127.0.0.1:${SOURCES_PORT}`,
    },
  },
});
