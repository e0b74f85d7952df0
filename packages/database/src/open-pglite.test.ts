import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { useTemplate } from "../test/pglite-template.ts";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { openDatabase } from "./open-database.ts";
import { findProcessStart } from "./process-identity.ts";

const OTHER_PROCESS = fileURLToPath(new URL("../test/open-in-other-process.ts", import.meta.url));

const copyTemplate = useTemplate();

/** But for a cache that PostgreSQL drops at every start. */
function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => !name.endsWith("pg_internal.init")).sort();
}

/** Starts another process on the folder; gives the first line it says. */
async function openElsewhere(folder: string, uid?: number): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [OTHER_PROCESS, folder], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  for await (const line of createInterface({ input: child.stdout })) return { said: line, child };
  return { said: "(nothing)", child };
}

async function endInput({ child }: { child: ChildProcess }): Promise<void> {
  if (child.exitCode !== null) return;
  child.stdin?.end();
  await once(child, "exit");
}

describe("one process at a time", () => {
  test("a second opening in the same process is refused until the first is closed", async () => {
    const folder = copyTemplate();
    const first = await openDatabase({ folder });
    await expect(openDatabase({ folder })).rejects.toMatchObject({
      code: "database/in-use",
      context: { pid: process.pid, host: hostname(), folder },
    });
    await first.close();
    await (await openDatabase({ folder })).close();
  });

  test("of several processes that start at once, exactly one gets the folder", async () => {
    const folder = copyTemplate();
    const others = await Promise.all([1, 2, 3].map(() => openElsewhere(folder)));
    expect(others.map(({ said }) => said).sort()).toStrictEqual(["database/in-use", "database/in-use", "open"]);
    await Promise.all(others.map(endInput));
    await (await openDatabase({ folder })).close();
  });

  test("the folder of a process that was killed is taken over", async () => {
    const folder = copyTemplate();
    const other = await openElsewhere(folder);
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: "database/in-use" });
    other.child.kill("SIGKILL");
    await once(other.child, "exit");
    await (await openDatabase({ folder })).close();
  });

  test("a lock whose pid now belongs to another program is taken over", async () => {
    const folder = copyTemplate();
    const lock = { pid: process.ppid, host: hostname(), start: "another boot 12345", token: "t" };
    writeFileSync(`${folder}.lock`, JSON.stringify(lock));
    await (await openDatabase({ folder })).close();
  });

  test("a lock whose process still runs stands, and so does one from another machine", async () => {
    const folder = copyTemplate();
    const running = { pid: process.ppid, host: hostname(), start: findProcessStart(process.ppid), token: "t" };
    for (const lock of [running, { ...running, host: "another-machine", pid: 999_999_999 }]) {
      writeFileSync(`${folder}.lock`, JSON.stringify(lock));
      await expect(openDatabase({ folder })).rejects.toMatchObject({
        code: "database/in-use",
        context: { host: lock.host, lockFile: `${folder}.lock` },
      });
      expect(JSON.parse(await readFile(`${folder}.lock`, "utf8"))).toStrictEqual(lock);
    }
  });

  test("a lock that names no process holds nothing, and closing leaves no file behind", async () => {
    const folder = copyTemplate();
    writeFileSync(`${folder}.lock`, "{ half");
    await (await openDatabase({ folder })).close();
    expect(readdirSync(join(folder, ".."))).toStrictEqual(["database"]);
  });
});

describe("a damaged folder is refused and nothing of it is deleted", () => {
  const damages: readonly (readonly [string, (folder: string) => void])[] = [
    ["control file cut", (folder) => truncateSync(join(folder, "global/pg_control"), 100)],
    ["control file missing", (folder) => rmSync(join(folder, "global/pg_control"))],
    ["tables missing", (folder) => rmSync(join(folder, "base"), { recursive: true })],
    ["of another PostgreSQL", (folder) => writeFileSync(join(folder, "PG_VERSION"), "17\n")],
    ["version file missing", (folder) => rmSync(join(folder, "PG_VERSION"))],
    [
      "tables overwritten",
      (folder) => {
        for (const name of readdirSync(join(folder, "global"))) {
          if (/^\d/.test(name)) writeFileSync(join(folder, "global", name), Buffer.alloc(8192, 7));
        }
      },
    ],
  ];
  test.each(damages)("%s", async (_name, damage) => {
    const folder = copyTemplate();
    damage(folder);
    const before = listFiles(folder);
    const failure = await openDatabase({ folder }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "database/damaged", context: { folder } });
    expect(String(failure)).toContain("Nothing was deleted");
    expect(listFiles(folder)).toStrictEqual(expect.arrayContaining(before));
    // The lock is free again: what is put in its place can be opened.
    rmSync(folder, { recursive: true });
    copyTemplate(folder);
    await (await openDatabase({ folder })).close();
  });
});

describe("a folder that cannot be written", () => {
  test("a file where the folder should be", async () => {
    const folder = join(makeTemporaryFolder(), "database");
    writeFileSync(folder, "not a folder");
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: "database/folder-not-writable" });
    await expect(openDatabase({ folder: join(folder, "below") })).rejects.toMatchObject({
      code: "database/folder-not-writable",
    });
  });

  test.skipIf(process.platform === "win32")("no right to write, at the first start or at a later one", async () => {
    const parent = makeTemporaryFolder();
    const folder = join(parent, "database");
    // Root may write anywhere: then the other process runs as nobody.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    chmodSync(parent, 0o555);
    expect((await openElsewhere(folder, uid)).said).toBe("database/folder-not-writable");

    chmodSync(parent, 0o755);
    mkdirSync(folder);
    copyTemplate(folder);
    chmodSync(parent, 0o555);
    expect((await openElsewhere(folder, uid)).said).toBe("database/folder-not-writable");
    chmodSync(parent, 0o777);
    chmodSync(join(folder, "PG_VERSION"), 0o444);
    chmodSync(folder, 0o555);
    expect((await openElsewhere(folder, uid)).said).toBe("database/folder-not-writable");
    chmodSync(folder, 0o755);
  });
});

test("a creation that was interrupted leaves nothing in the way of the next", async () => {
  const parent = makeTemporaryFolder();
  mkdirSync(join(parent, "database.creating-1234"));
  writeFileSync(join(parent, "database.creating-1234/PG_VERSION"), "18\n");
  await (await openDatabase({ folder: join(parent, "database") })).close();
  expect(readdirSync(parent)).toStrictEqual(["database"]);
});
