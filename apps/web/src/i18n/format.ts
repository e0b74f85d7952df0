// biome-ignore lint/performance/noBarrelFile: pages take their formats here; the note writes figures with the very same.
export { createFormat, type Format } from "@maillage/reports/format";
