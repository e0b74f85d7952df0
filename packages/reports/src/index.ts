export { SpreadsheetTextTooLongError, SpreadsheetTooLongError, TemporaryFileError } from "./formats/formats-errors.ts";
export { systemFailureOf } from "./formats/system-failure.ts";
export { buildTerritoryLayers } from "./layers/build-territory-layers.ts";
export { type Bounds, computeGeometryBounds } from "./layers/geometry-bounds.ts";
export type { FieldType, FieldValue, Layer, LayerFeature, LayerField, LayerSource, LayerText } from "./layers/layer.ts";
export type { LayerStyle, StyleCategory, StyleRange } from "./layers/layer-style.ts";
export { LayerUnavailableError, ProposalUnfinishedError } from "./layers/layers-errors.ts";
export { LAYER_IDS, type LayerId, type LayersQuestion, listLayerIds } from "./layers/layers-question.ts";
export { NoteTerritoryEmptyError } from "./note/note-errors.ts";
