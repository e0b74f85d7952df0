import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { IgnFileUnreadableError } from "./ign-errors.ts";

/** The file of the same name with another ending, in any case; undefined when there is none. */
export function findCompanion(path: string, ending: string): string | undefined {
  const stem = basename(path).replace(/\.[^.]*$/, "");
  return findBeside(path, `${stem}.${ending}`);
}

/** The file of that name in the same folder, in any case; undefined when there is none. @throws {IgnFileUnreadableError} */
export function findBeside(path: string, name: string): string | undefined {
  let files: string[];
  try {
    files = readdirSync(dirname(path));
  } catch (cause) {
    throw new IgnFileUnreadableError(path, { cause });
  }
  const wanted = name.toLowerCase();
  const found = files.find((file) => file === name) ?? files.find((file) => file.toLowerCase() === wanted);
  return found === undefined ? undefined : join(dirname(path), found);
}
