import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PlatformError } from "@maillage/errors";
import { expect, onTestFinished, test } from "vitest";
import { answerUnavailable } from "./unavailable-page.ts";

class ClosedDatabaseError extends PlatformError {
  readonly code = "database/unreachable";
}

async function ask(error: unknown, cookie: string): Promise<{ status: number; page: string }> {
  const server = createServer((request, response) => answerUnavailable(request, response, error));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/52/scenarios`, { headers: { cookie } });
  return { status: answer.status, page: await answer.text() };
}

test("a closed database is told in the reader's language, with what can be done, and asked again", async () => {
  const error = new ClosedDatabaseError("No answer.", { server: "base<1>:5432" });
  const french = await ask(error, "langue=fr");
  expect(french.status).toBe(503);
  expect(french.page).toContain("ne répond pas. Vérifiez qu’il fonctionne");
  expect(french.page).toContain("base&#60;1&#62;:5432");
  expect(french.page).toContain('http-equiv="refresh"');
  expect((await ask(error, "autre=1; langue=en")).page).toContain("does not answer. Check that it runs");
});

test("an accident is not told in its own words", async () => {
  const { status, page } = await ask(new Error("password=secret"), "");
  expect(status).toBe(500);
  expect(page).not.toContain("secret");
  expect(page).toContain("Maillage ne peut pas répondre");
});
