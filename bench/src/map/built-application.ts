import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WEB_FOLDER = fileURLToPath(new URL("../../../apps/web", import.meta.url));
const READY_MS_MAX = 60_000;

/** The built application, on a port and a data folder of its own, until it is stopped. */
export class BuiltApplication {
  readonly url: string;
  readonly #server: ChildProcess;
  readonly #dataFolder: string;

  private constructor(url: string, server: ChildProcess, dataFolder: string) {
    this.url = url;
    this.#server = server;
    this.#dataFolder = dataFolder;
  }

  /** Undefined when it has not been built. */
  static async start(port: number): Promise<BuiltApplication | undefined> {
    if (!existsSync(join(WEB_FOLDER, ".next", "BUILD_ID"))) return undefined;
    const dataFolder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
    const server = spawn(process.execPath, ["src/server/main.ts"], {
      cwd: WEB_FOLDER,
      env: { ...process.env, PORT: String(port), MAILLAGE_DATA: dataFolder, DATABASE_URL: "" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const application = new BuiltApplication(`http://127.0.0.1:${port}`, server, dataFolder);
    await application.#whenReady();
    return application;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill("SIGTERM");
    await ended;
    rmSync(this.#dataFolder, { recursive: true, force: true });
  }

  async #whenReady(): Promise<void> {
    const started = performance.now();
    while (performance.now() - started < READY_MS_MAX) {
      // Not listening yet is the usual answer at first.
      const answer = await fetch(`${this.url}/api/health`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await this.stop();
    throw new Error(`The application was not ready within ${READY_MS_MAX / 1000} s.`);
  }
}
