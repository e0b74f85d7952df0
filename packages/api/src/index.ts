export type { ApiContext } from "./context.ts";
export { findErrorMessage, UNFORESEEN_MESSAGE } from "./error-messages.ts";
export { type AppRouter, appRouter, createCaller, type RouterInputs, type RouterOutputs } from "./root.ts";
