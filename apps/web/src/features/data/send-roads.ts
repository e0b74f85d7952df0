import type { ImportAnswer } from "@maillage/api";

export type SendOutcome =
  | { readonly state: "received"; readonly progress: ImportAnswer }
  /** `message` is the server's sentence, in the reader's language; undefined when it could not answer. */
  | { readonly state: "refused"; readonly message: string | undefined };

/** Sends a file as it is: the browser reads it from the disk as the server takes it. */
export async function sendRoads(territory: string, file: File, signal: AbortSignal): Promise<SendOutcome> {
  try {
    const response = await fetch(`/api/territories/${territory}/road-networks?nom=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file,
      signal,
    });
    const body: unknown = await response.json();
    // Our own route's answer to this very request.
    if (response.ok) return { state: "received", progress: body as ImportAnswer };
    return { state: "refused", message: (body as { readonly message?: string }).message };
  } catch {
    return { state: "refused", message: undefined };
  }
}
