import { openDatabase } from "../src/open-database.ts";

/*
 * What another process makes of a folder: opens it, says "open" or the error's code, and keeps it open until its input
 * ends. `node open-in-other-process.ts <folder>`
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give a folder.");
try {
  const { close } = await openDatabase({ folder });
  process.stdout.write("open\n");
  process.stdin.resume();
  process.stdin.once("end", () => void close());
} catch (error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  process.stdout.write(`${code}\n`);
}
