import { z } from "zod";

const headerSchema = z.string().nullable();

/** What a file or a pasted table of places gave, as the route answers it: reasons are in the reader's language. */
const readPlacesSchema = z.object({
  /** As it was recognised: `xlsx`, `geojson`. */
  format: z.string(),
  /** The sheet or the layer; null for a file of one. */
  table: z.string().nullable(),
  /** The header that each was read from; null for what no column tells. */
  columns: z.object({
    ...{ id: headerSchema, name: headerSchema, longitude: headerSchema, latitude: headerSchema },
    ...{ costEuros: headerSchema, capacityPeople: headerSchema },
  }),
  candidates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      longitude: z.number(),
      latitude: z.number(),
      costEuros: z.number().optional(),
      capacityPeople: z.number().optional(),
    }),
  ),
  refusedCount: z.number(),
  /** The first of them. */
  refused: z.array(z.object({ line: z.number(), reason: z.string() })),
});
export type ReadPlaces = z.output<typeof readPlacesSchema>;

/** Either, or the sentence that refuses the whole. */
export const placesAnswerSchema = z.union([readPlacesSchema, z.object({ message: z.string() })]);
