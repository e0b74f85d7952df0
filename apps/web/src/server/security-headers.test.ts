import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./security-headers.ts";

const directive = (policy: string, name: string) => policy.split("; ").find((each) => each.startsWith(`${name} `));

test("nothing may come from another machine unless the operator offers Plan IGN", () => {
  const policy = contentSecurityPolicy("abc", { development: false, planIgnUrl: undefined });
  expect(directive(policy, "img-src")).toBe("img-src 'self' data: blob:");
  expect(directive(policy, "connect-src")).toBe("connect-src 'self'");
  expect(policy).not.toContain("http");
});

test("Plan IGN is let in for its images alone, by its origin", () => {
  const policy = contentSecurityPolicy("abc", { development: false, planIgnUrl: "https://data.geopf.fr/mirror" });
  expect(directive(policy, "img-src")).toBe("img-src 'self' data: blob: https://data.geopf.fr");
  expect(directive(policy, "connect-src")).toBe("connect-src 'self' https://data.geopf.fr");
  expect(policy.match(/https:/g)).toHaveLength(2);
  expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
});

test("no page may be framed but a widget", () => {
  const options = { development: false, planIgnUrl: undefined };
  expect(directive(contentSecurityPolicy("abc", options), "frame-ancestors")).toBe("frame-ancestors 'none'");
  expect(directive(contentSecurityPolicy("abc", { ...options, isFramed: true }), "frame-ancestors")).toBe(
    "frame-ancestors *",
  );
});
