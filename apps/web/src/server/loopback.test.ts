import { expect, test } from "vitest";
import { isLoopback, isLoopbackHostHeader } from "./loopback.ts";

test.each(["localhost", "127.0.0.1", "127.8.0.1", "::1", "[::1]", "LOCALHOST"])("%s stays on the machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(["0.0.0.0", "::", "192.168.1.4", "prefecture.example", "localhost.example", "127.example", ""])(
  "%s can be reached from elsewhere",
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

test("a request is accepted only under a loopback name, with or without a port", () => {
  expect(isLoopbackHostHeader("localhost:3000")).toBe(true);
  expect(isLoopbackHostHeader("[::1]:3000")).toBe(true);
  expect(isLoopbackHostHeader("127.0.0.1")).toBe(true);
  expect(isLoopbackHostHeader("rebound.example:3000")).toBe(false);
  expect(isLoopbackHostHeader(undefined)).toBe(false);
});
