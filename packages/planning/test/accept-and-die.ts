import { openPlanning } from "../src/open-planning.ts";

/* Accepts an import again and again until it is killed: `node accept-and-die.ts <data folder> <id> <revision>`. */

const [, , dataFolder = "", id = "", revision = ""] = process.argv;
const planning = await openPlanning({ dataFolder });
const view = await planning.waitForDatasetImport(id);
process.stdout.write("accepting\n");
await planning.acceptDatasetImport(id, revision === "" ? (view.revision ?? "") : revision);
process.stdout.write("accepted\n");
await new Promise(() => setInterval(() => {}, 1_000));
