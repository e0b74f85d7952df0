import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCommandFolder } from "./run-in-folder.ts";

test("every command of the README runs, in its order, on its files", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const folder = createCommandFolder();
  symlinkSync(join(import.meta.dirname, "../../../data"), join(folder.path, "data"));
  for (const [, name = "", content = ""] of readme.matchAll(/```csv (\S+)\n([\s\S]*?)```/g))
    folder.write(name, content);

  const commands = Array.from(readme.matchAll(/^npx pnpm -s maillage (.*)$/gm), ([, args = ""]) => args.split(" "));
  expect(commands.length).toBeGreaterThan(6);
  for (const args of commands) {
    const { exitCode, error } = await folder.run(...args);
    expect({ args, exitCode, error }).toEqual({ args, exitCode: 0, error: "" });
  }
  expect(JSON.parse(folder.read("out/coverage/coverage.json"))).toMatchObject({
    notCounted: ["2426"],
    cantonsWithoutSite: ["5205", "5206", "5208", "5210", "5213", "5214", "5215"],
  });
});
