export { type Bilingual, LOCALES, type Locale } from "./bilingual.ts";
export type { ErrorCodeOf } from "./error-code-of.ts";
export { french } from "./french.ts";
export { isPlatformError, PlatformError } from "./platform-error.ts";
