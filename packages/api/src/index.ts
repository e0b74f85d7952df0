export type { ApiContext } from "./context.ts";
export { findErrorMessage, UNFORESEEN_MESSAGE } from "./error-messages.ts";
export type { ImportAnswer } from "./road-network/import-answer.ts";
export { type RoadsUploadAnswer, receiveRoadsUpload } from "./road-network/receive-roads-upload.ts";
export { type AppRouter, appRouter, createCaller, type RouterInputs } from "./root.ts";
