import { z } from "zod";

/*
 * What may be asked of national files of homes, as Zod schemas: parsed by the API at its door and again by `planning`. This
 * entry loads no database and no engine.
 */

const lineSchema = (lengthMax: number) => z.string().trim().max(lengthMax);

/** What is cited in place of what the file's name and content tell. */
export const nationalCitationSchema = z
  .strictObject({
    name: lineSchema(200).min(1),
    producer: lineSchema(200),
    licence: lineSchema(200),
    vintage: lineSchema(100),
    url: z.url({ protocol: /^https?$/ }).max(2_000),
  })
  .partial();

/** Undefined is the same as left out. */
export type NationalCitation = {
  readonly [Part in keyof z.infer<typeof nationalCitationSchema>]?: string | undefined;
};

/** Of a table of the file: its name, or its rank from 1. */
export const nationalTableSchema = z.string().trim().min(1).max(500);
