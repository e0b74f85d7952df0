import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where Debian puts the programs and extensions of each PostgreSQL release. */
const PROGRAMS = "/usr/lib/postgresql";
const EXTENSIONS = "/usr/share/postgresql";
const USER = "bench";
const START_MS_MAX = 30_000;

/** Room enough that nothing is spilled to disk, and no care for a crash: the data is thrown away. */
const SETTINGS = ["listen_addresses=", "shared_buffers=512MB", "work_mem=512MB", "fsync=off", "jit=off"];

/** The newest PostgreSQL on this machine that has an extension; `undefined` when there is none. */
export function findPostgresWith(extension: string): string | undefined {
  if (!existsSync(PROGRAMS)) return undefined;
  return readdirSync(PROGRAMS)
    .filter((release) => existsSync(join(EXTENSIONS, release, "extension", `${extension}.control`)))
    .sort((a, b) => Number(b) - Number(a))
    .map((release) => join(PROGRAMS, release, "bin"))[0];
}

/** A PostgreSQL cluster in a temporary folder, on a unix socket of that folder only; gone once stopped. */
export class ThrowawayPostgres {
  private readonly programs: string;
  private readonly folder: string;
  private readonly owner: { readonly uid?: number; readonly gid?: number };
  private readonly server: ChildProcess;

  private constructor(programs: string, folder: string, owner: ThrowawayPostgres["owner"]) {
    this.programs = programs;
    this.folder = folder;
    this.owner = owner;
    const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
    this.server = spawn(join(programs, "postgres"), ["-D", join(folder, "cluster"), "-k", folder, ...settings], {
      ...owner,
      stdio: "ignore",
    });
  }

  /** Creates the cluster and waits until it answers. `programs` as {@link findPostgresWith} gives it. */
  static async start(programs: string): Promise<ThrowawayPostgres> {
    const owner = findUnprivilegedOwner();
    const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
    const initdb = ["-D", join(folder, "cluster"), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync"];
    execFileSync(join(programs, "initdb"), initdb, { ...owner, cwd: folder, stdio: "ignore" });
    const postgres = new ThrowawayPostgres(programs, folder, owner);
    const deadline = performance.now() + START_MS_MAX;
    while (!postgres.isReady()) {
      if (postgres.server.exitCode !== null || performance.now() > deadline) {
        await postgres.stop();
        throw new Error(`PostgreSQL of ${programs} does not start`);
      }
      await sleep(100);
    }
    return postgres;
  }

  /** Runs statements, or a copy from `input`, and gives the rows as text, values separated by `|`. */
  run(sql: string, input?: string): string {
    const { status, stdout, stderr } = spawnSync(
      join(this.programs, "psql"),
      ["-XqAt", "-v", "ON_ERROR_STOP=1", "-h", this.folder, "-U", USER, "-d", "postgres", "-c", sql],
      { ...this.owner, cwd: this.folder, encoding: "utf8", ...(input === undefined ? {} : { input }) },
    );
    if (status !== 0) throw new Error(`psql: ${stderr}`);
    return stdout.trim();
  }

  /** Ends the server, by its process id, and removes the folder. */
  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const exit = once(this.server, "exit");
      // Fast shutdown: open sessions are ended.
      this.server.kill("SIGINT");
      await exit;
    }
    rmSync(this.folder, { recursive: true });
  }

  private isReady(): boolean {
    const { status } = spawnSync(join(this.programs, "pg_isready"), ["-q", "-h", this.folder], this.owner);
    return status === 0;
  }
}

/** PostgreSQL refuses to run as root: there, it runs as the user its package made. */
function findUnprivilegedOwner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}
