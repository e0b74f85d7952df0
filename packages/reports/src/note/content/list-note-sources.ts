import type { NoteContext } from "./note-context.ts";

export interface NoteSource {
  readonly name: string;
  readonly producer: string;
  readonly vintage: string;
  readonly licence: string;
  readonly sha256: string;
}

/** Every file that the figures rest on, the territory's then its roads', each once. */
export function listNoteSources({ figures }: NoteContext): readonly NoteSource[] {
  const { territory, coverage } = figures;
  const sources: readonly NoteSource[] = [...territory.datasets, ...coverage.roadNetwork.sources];
  return sources
    .filter(({ sha256 }, index) => sources.findIndex((other) => other.sha256 === sha256) === index)
    .map(({ name, producer, vintage, licence, sha256 }) => ({ name, producer, vintage, licence, sha256 }));
}
