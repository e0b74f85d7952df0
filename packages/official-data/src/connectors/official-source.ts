import type { Bilingual } from "@maillage/errors";
import type { ImportKind } from "../imports/import-reading.ts";

/** In the order that they are brought in: what later ones are about comes first. */
export const OFFICIAL_SOURCE_IDS = [
  "commune-changes",
  "communes",
  "commune-shapes",
  "cantons",
  "canton-shapes",
  "populations",
  "homes",
  "addresses",
  "sites",
  "roads",
] as const;
export type OfficialSourceId = (typeof OFFICIAL_SOURCE_IDS)[number];

/** How a file is found. Addresses are those of the producers, whatever mirror is set. */
export type SourceAddress =
  /** The newest CSV of a dataset of data.gouv.fr; the resource is taken where the dataset cannot be resolved. */
  | { readonly by: "data-gouv"; readonly slug: string; readonly fallbackResource: string }
  | {
      readonly by: "file";
      readonly url: string;
      /** Our own name for it, where the producer's does not tell the vintage. */
      readonly fileName?: string;
      /** Where the producer puts the MD5 of the file: `.md5` after its final address. */
      readonly hasMd5?: boolean;
    }
  /** All features of a layer of the Géoplateforme's WFS, by pages, gathered in one GeoJSON. */
  | {
      readonly by: "wfs";
      readonly typeName: string;
      /** The attribute that holds the département, in the newest edition first. */
      readonly departementFields: readonly string[];
      readonly departement: string;
    };

/** One of the State's (or OpenStreetMap's) files that a territory is made of. */
export interface OfficialSource {
  readonly id: OfficialSourceId;
  readonly kind: ImportKind | "roads";
  readonly name: Bilingual;
  readonly brings: Bilingual;
  readonly producer: string;
  readonly licence: string;
  /** A page for people, from which the file can be taken by hand. */
  readonly page: string;
  /** Whether it is fetched unless others are asked for. */
  readonly isByDefault: boolean;
  /** Whether one file is that of the whole country: it is then fetched once for all territories. */
  readonly isNational: boolean;
  readonly byteCountMax: number;
  /** The newest first: the next is tried where one is not there. Empty where the source has nothing of the département. */
  readonly listAddresses: (departement: string) => readonly SourceAddress[];
  /** Of files of several territories: what the name of the département's table is like. */
  readonly tableName?: (departement: string) => RegExp;
  /** What to know of it for this département: what it lacks, how to do better by hand. */
  readonly note?: (departement: string) => Bilingual | undefined;
}
