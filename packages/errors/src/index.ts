export { isPlatformError, PlatformError } from "./platform-error.ts";
