export type { FieldType, FieldValue, Layer, LayerFeature, LayerField, LayerSource, LayerText } from "./layers/layer.ts";
