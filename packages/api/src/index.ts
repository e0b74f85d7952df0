export type { ApiContext } from "./context.ts";
export type { DatasetImportAnswer } from "./dataset/dataset-import-answer.ts";
export { receiveDatasetUpload } from "./dataset/receive-dataset-upload.ts";
export { findErrorMessage, UNFORESEEN_MESSAGE } from "./error-messages.ts";
export type { ProposalSearchAnswer } from "./proposal/proposal-router.ts";
export type { PullAnswer, PullStepAnswer } from "./pull/pull-router.ts";
export type { ImportAnswer } from "./road-network/import-answer.ts";
export { receiveRoadsUpload } from "./road-network/receive-roads-upload.ts";
export { type AppRouter, appRouter, createCaller, type RouterInputs } from "./root.ts";
