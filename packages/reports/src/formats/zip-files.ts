import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file of an archive: its name there, and its bytes, asked for when its turn comes. */
export interface ZippedFile {
  readonly name: string;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Any date would do, as long as it is always the same: the first that the format can hold, whatever the time zone. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Files as a zip archive, one after the other, none held: same files, same bytes. A failure of one of them is thrown. */
export async function* zipFiles(files: readonly ZippedFile[]): AsyncIterable<Uint8Array> {
  const archive = new ZipFile();
  const output = new PassThrough();
  archive.outputStream.pipe(output);
  archive.on("error", (error: Error) => output.destroy(error));
  let current: Readable | undefined;
  for (const { name, read } of files) {
    archive.addReadStreamLazy(name, { mtime: FIXED_DATE, forceDosTimestamp: true, mode: 0o100644 }, (give) => {
      current = Readable.from(read(), { objectMode: false });
      current.on("error", (error) => output.destroy(error));
      give(null, current);
    });
  }
  archive.end();
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    // Whoever stops before the end leaves nothing open behind.
    current?.destroy();
  }
}
