import { placesAnswerSchema, type ReadPlaces } from "./places-answer.ts";

/** The server's own sentence about a table. */
export class RefusedPlaces extends Error {}

/**
 * Reads a file or a pasted table of places.
 *
 * @throws {RefusedPlaces} with a sentence for the reader; another error when the server could not be asked.
 */
export async function readPlaces(territory: string, name: string, body: string | File): Promise<ReadPlaces> {
  const address = `/api/territories/${territory}/places?${new URLSearchParams({ nom: name })}`;
  const answer = placesAnswerSchema.parse(await (await fetch(address, { method: "POST", body })).json());
  if ("message" in answer) throw new RefusedPlaces(answer.message);
  return answer;
}
