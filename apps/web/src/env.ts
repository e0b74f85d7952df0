import { fileURLToPath } from "node:url";
import * as z from "zod";

const REPOSITORY_DATA_FOLDER = fileURLToPath(new URL("../../../.maillage", import.meta.url));

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  MAILLAGE_DATA: z.string().min(1).default(REPOSITORY_DATA_FOLDER),
  DATABASE_URL: z.string().min(1).optional(),
  MAILLAGE_PLAN_IGN: z.url({ protocol: /^https?$/ }).optional(),
});

/** What the server was started with. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Absolute or relative to the working folder; holds the database and the artifacts. */
  readonly dataFolder: string;
  /** PostgreSQL's address; without it the database lives in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  /** Address of the server of Plan IGN (`https://data.geopf.fr`), without a slash at its end; not offered without it. */
  readonly planIgnUrl: string | undefined;
  /** Mirror of official sources and proxies: `MAILLAGE_SOURCES`, `MAILLAGE_SOURCES_SITES`, `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case. */
  readonly sourceVariables: Readonly<Record<string, string | undefined>>;
}

/**
 * The only reader of `process.env` in this application. An empty variable counts as an absent one.
 *
 * @throws {z.ZodError} naming the variable, when one cannot be understood.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const { PORT, HOST, MAILLAGE_DATA, DATABASE_URL, MAILLAGE_PLAN_IGN } = environmentSchema.parse(given);
  const planIgnUrl = MAILLAGE_PLAN_IGN?.replace(/\/+$/, "");
  const sourceVariables = Object.fromEntries(
    Object.entries(given).filter(([name]) => /^(?:MAILLAGE_SOURCES(?:_SITES)?|(?:https?|no)_proxy)$/i.test(name)),
  );
  return { port: PORT, host: HOST, dataFolder: MAILLAGE_DATA, databaseUrl: DATABASE_URL, planIgnUrl, sourceVariables };
}

/**
 * Sets what Next and React read from the environment by themselves. To be called before either is loaded: they choose
 * their development or production code as they load.
 */
export function setFrameworkEnvironment({ development }: { readonly development: boolean }): void {
  Object.assign(process.env, { NODE_ENV: development ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
}
