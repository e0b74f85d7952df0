import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const WEB = join(import.meta.dirname, "../../apps/web");
/** Of the server under test, and its neighbour. */
const BUSY_PORT = "3917";
const FREE_PORT = "3918";

/** Starts the server as a user would, and gives what it said once it stopped or was ready. */
async function start(environment: Record<string, string>): Promise<{ exitCode: number | null; said: string }> {
  const child = spawn("node", ["src/server/main.ts"], { cwd: WEB, env: { ...process.env, ...environment } });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes("Maillage is ready")) child.kill("SIGTERM");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { exitCode, said };
}

test.describe.configure({ mode: "serial" });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-faults-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a port in use: which one, and how to choose another", async () => {
  const { exitCode, said } = await start({ PORT: BUSY_PORT, MAILLAGE_DATA: join(folder, "a") });
  expect(exitCode).toBe(1);
  expect(said).toContain(BUSY_PORT);
  expect(said).toMatch(/PORT=\d+ npx pnpm start/);
});

test("an address that others could reach is refused", async () => {
  const { exitCode, said } = await start({ PORT: FREE_PORT, HOST: "0.0.0.0", MAILLAGE_DATA: join(folder, "a") });
  expect(exitCode).toBe(1);
  expect(said).toContain("0.0.0.0");
});

test("a second instance on the same folder is refused, the first goes on", async ({ request, baseURL }) => {
  const { exitCode, said } = await start({ PORT: FREE_PORT, MAILLAGE_DATA: process.env.MAILLAGE_E2E_DATA ?? "" });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/déjà ouverte/);
  expect((await request.get(`${baseURL}/api/health`)).ok()).toBe(true);
});

test("a data folder that cannot be one", async () => {
  const path = join(folder, "a-file");
  writeFileSync(path, "");
  const { exitCode, said } = await start({ PORT: FREE_PORT, MAILLAGE_DATA: path });
  expect(exitCode).toBe(1);
  expect(said).toContain(path);
});

test("a damaged artifact is set aside and built again; nothing is deleted", async () => {
  const data = join(folder, "damaged");
  const first = await start({ PORT: FREE_PORT, MAILLAGE_DATA: data });
  expect(first.said).toContain("Maillage is ready");
  const networks = join(data, "networks");
  const [artifact] = readdirSync(networks);
  writeFileSync(join(networks, artifact ?? ""), "damaged");
  const second = await start({ PORT: FREE_PORT, MAILLAGE_DATA: data });
  expect(second.said).toContain("Maillage is ready");
  expect(readdirSync(networks).length).toBe(2);
});

test("a damaged database is told by its folder, and left as it is", async () => {
  const data = join(folder, "damaged");
  const database = join(data, "database");
  writeFileSync(join(database, "PG_VERSION"), "not a version");
  const { exitCode, said } = await start({ PORT: FREE_PORT, MAILLAGE_DATA: data });
  expect(exitCode).toBe(1);
  expect(said).toContain(database);
  expect(said).toMatch(/endommagée/);
  expect(readdirSync(database)).toContain("base");
});
