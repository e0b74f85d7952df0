export type SendOutcome<Answer> =
  | { readonly state: "received"; readonly answer: Answer }
  /** `message` is the server's sentence, in the reader's language; undefined when it could not answer. */
  | { readonly state: "refused"; readonly message: string | undefined }
  | { readonly state: "stopped" };

export interface SendOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, of what has left this browser. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Sends a file as it is: the browser reads it from the disk as the server takes it. By `XMLHttpRequest`, for `fetch` does
 * not tell how much has left.
 *
 * @param address of a route of ours, which answers with an `Answer` as JSON, or a refusal with its `message`.
 */
export function sendFile<Answer>(
  address: string,
  file: File,
  { signal, onProgress }: SendOptions,
): Promise<SendOutcome<Answer>> {
  const { promise, resolve } = Promise.withResolvers<SendOutcome<Answer>>();
  const request = new XMLHttpRequest();
  request.open("POST", `${address}${address.includes("?") ? "&" : "?"}nom=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 1 : loaded / total);
  request.onload = () => {
    // Our own route's answer to this very request.
    const body: unknown = request.response;
    if (request.status < 300) resolve({ state: "received", answer: body as Answer });
    else resolve({ state: "refused", message: (body as { readonly message?: string } | null)?.message });
  };
  request.onerror = () => resolve({ state: "refused", message: undefined });
  request.onabort = () => resolve({ state: "stopped" });
  signal.addEventListener("abort", () => request.abort(), { once: true });
  request.send(file);
  return promise;
}
