import { findErrorMessage } from "@maillage/api";
import { isPlatformError } from "@maillage/errors";
import { ZodError } from "zod";

/** A sentence in both languages, saying what is wrong and what to do. */
export interface StartUpSentence {
  readonly fr: string;
  readonly en: string;
}

/** The server refuses any address that other machines could reach. */
export function publicAddressSentence(host: string): StartUpSentence {
  return {
    fr: `Maillage n’écoute que sur cette machine tant que les comptes n’existent pas : « ${host} » serait visible d’autres machines. Retirez HOST, ou donnez HOST=127.0.0.1.`,
    en: `Maillage only listens on this machine while it has no accounts: "${host}" could be reached from others. Unset HOST, or set HOST=127.0.0.1.`,
  };
}

/** `next build` has not run. */
export const NOT_BUILT_SENTENCE: StartUpSentence = {
  fr: "Les pages ne sont pas construites. Lancez Maillage par `npx pnpm start`, qui les construit.",
  en: "The pages are not built. Start Maillage with `npx pnpm start`, which builds them.",
};

const SENTENCE_BY_CODE: Readonly<Record<string, (port: number, host: string) => StartUpSentence>> = {
  EADDRINUSE: (port) => ({
    fr: `Le port ${port} est déjà pris, peut-être par un autre Maillage. Arrêtez-le, ou choisissez un autre port : PORT=${port + 1} npx pnpm start.`,
    en: `Port ${port} is already in use, perhaps by another Maillage. Stop it, or choose another port: PORT=${port + 1} npx pnpm start.`,
  }),
  EACCES: (port) => ({
    fr: `Le système refuse l’accès au port ${port}. Choisissez un port au-dessus de 1024 : PORT=3000 npx pnpm start.`,
    en: `The system denies port ${port}. Choose a port above 1024: PORT=3000 npx pnpm start.`,
  }),
  EADDRNOTAVAIL: (_port, host) => ({
    fr: `L’adresse « ${host} » n’existe pas sur cette machine. Retirez HOST, ou donnez HOST=127.0.0.1.`,
    en: `The address "${host}" does not exist on this machine. Unset HOST, or set HOST=127.0.0.1.`,
  }),
};

/** What to tell when the port could not be opened; `undefined` when the error is not about that. */
export function listenFailureSentence(error: unknown, port: number, host: string): StartUpSentence | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return SENTENCE_BY_CODE[code]?.(port, host);
}

/**
 * What to tell when the environment or the services could not be opened: the API's own sentences, which say what to do.
 * `undefined` for anything else, which is a bug: it is shown whole, with its stack.
 */
export function openFailureSentence(error: unknown): StartUpSentence | undefined {
  if (error instanceof ZodError) {
    const issues = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    return {
      fr: `Une variable d’environnement est illisible (${issues}). Corrigez-la ou retirez-la.`,
      en: `An environment variable cannot be understood (${issues}). Correct it or unset it.`,
    };
  }
  if (!isPlatformError(error)) return undefined;
  const { code } = error;
  return {
    fr: findErrorMessage(error, "fr")?.message ?? `Maillage ne peut pas démarrer (${code}).`,
    en: findErrorMessage(error, "en")?.message ?? error.message,
  };
}
