import { join } from "node:path";
import { openSourceFile } from "@maillage/official-data/node";
import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HAUTE_MARNE } from "../../test/haute-marne-files.ts";
import { keepApplicationOpen } from "../../test/keep-application-open.ts";
import { createCommandFolder } from "../../test/run-in-folder.ts";

const { run, write } = createCommandFolder({}, afterAll, keepApplicationOpen());
const FILE = "liste-fs-20241201.csv";

/** The embedded list as a French spreadsheet would give it back: semicolons, decimal commas, a word for a number, a site lost. */
beforeAll(async () => {
  const source = await openSourceFile(join(HAUTE_MARNE, "sites-2024-08-01.csv"));
  const [table] = source.tables;
  const headers = table?.headers ?? [];
  const rows: string[][] = [];
  for await (const batch of table?.readBatches() ?? []) rows.push(...batch.map(({ cells }) => [...cells]));
  await source.close();
  const damage = (cell: string, column: number, rank: number) => {
    if (headers[column] === "latitude" && rank === 3) return "quarante-huit";
    if (headers[column] === "lib_fs" && rank === 0) return `${cell} centre`;
    return /itude$/.test(headers[column] ?? "") ? cell.replace(".", ",") : cell;
  };
  const damaged = rows.slice(1).map((cells, rank) => cells.map((cell, column) => damage(cell, column, rank)));
  write(FILE, stringify([headers, ...damaged], { delimiter: ";" }));
});

const importing = ["data", "import", FILE, "--territory", "52"];
const json = async (...args: string[]) => {
  const { exitCode, out, error } = await run(...args, "--json");
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  return JSON.parse(out);
};
const listVersions = async () => (await json("data", "list", "--territory", "52")).versions;

test("a dry run tells repairs and refusals, and leaves nothing", async () => {
  const { exitCode, out } = await run(...importing, "--dry-run");
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Liste des structures France Services · 1er décembre 2024 · sites · csv · utf-8 · ;\n/);
  expect(out).toContain("✓ decimal-comma (32)");
  expect(out).toMatch(/ligne 5, colonne «\u202f?\u00a0?latitude.*quarante-huit.*n’est pas un nombre/);
  expect(out).toContain("rien n’est écrit");
  expect(await listVersions()).toEqual([]);
});

test("what becomes of absent sites is asked for; all or nothing writes nothing", async () => {
  const asked = await run(...importing);
  expect(asked).toMatchObject({ exitCode: 2, out: "" });
  expect(asked.error).toContain("--absent close");
  const whole = await run(...importing, "--absent", "keep", "--mode", "all-or-nothing");
  expect(whole).toMatchObject({ exitCode: 1, out: "" });
  expect(whole.error).toContain("tout ou rien");
  expect(await listVersions()).toEqual([]);
});

test("an import, its version, undone and put back; the same file again changes nothing", async () => {
  const { version, preview } = await json(...importing, "--absent", "keep", "--vintage", "hiver 2024");
  expect(preview).toMatchObject({ refusedCount: 1, difference: { new: 0, changed: 1 } });
  expect(preview).not.toHaveProperty("map");
  expect(await listVersions()).toMatchObject([{ id: version.id, state: "in-force", vintage: "hiver 2024" }]);
  expect((await run("data", "show", version.id)).out).toMatch(/longitude ← longitude/);
  expect(await json(...importing, "--absent", "keep")).toMatchObject({ identicalTo: version.id });
  expect(await listVersions()).toHaveLength(1);
  expect(await json("data", "compare", version.id, version.id)).toMatchObject({ new: 0, changed: 0, gone: 0 });
  expect(await json("data", "undo", version.id)).toMatchObject({ state: "undone" });
  expect(await json("data", "redo", version.id)).toMatchObject({ state: "in-force" });
  await json("data", "undo", version.id);
});

test("what is written wrongly is told with what may be written", async () => {
  const said = async (...args: string[]) => {
    const { exitCode, error } = await run(...importing, ...args);
    return { exitCode, error };
  };
  expect(await said("--refuse", "spelling")).toMatchObject({
    exitCode: 2,
    error: expect.stringContaining("decimal-comma"),
  });
  expect(await said("--map", "colour=x")).toMatchObject({ exitCode: 2, error: expect.stringContaining("longitude") });
  expect(await run("data", "undo", "aaaaaaaaaa")).toMatchObject({ exitCode: 1 });
});

test("a territory is made of nothing, once, for a département that exists", async () => {
  expect(await json("territory", "create", "09")).toMatchObject({ code: "09", name: "Ariège", communeCount: 0 });
  expect(await run("territory", "create", "09")).toMatchObject({ exitCode: 1 });
  expect(await run("territory", "create", "20")).toMatchObject({ exitCode: 1 });
  expect((await json("territory", "list")).territories).toHaveLength(2);
});
