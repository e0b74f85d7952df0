import { expect, test } from "vitest";
import { isPlatformError, PlatformError } from "./platform-error.ts";

class SiteTooFarError extends PlatformError {
  readonly code = "site-too-far";
}

test("an error thrown on purpose is recognised, keeps its cause and its values", () => {
  const cause = new Error("disk");
  const error = new SiteTooFarError("site 12 is too far", { site: "12" }, { cause });
  expect(isPlatformError(error)).toBe(true);
  expect(error).toMatchObject({ name: "SiteTooFarError", code: "site-too-far", context: { site: "12" }, cause });
});

test("an error of another copy of this module, as two bundles would have, is recognised too", () => {
  const foreign = Object.assign(new Error("other bundle"), { [Symbol.for("maillage/PlatformError")]: true });
  expect(isPlatformError(foreign)).toBe(true);
});

test.each([new Error("a bug"), "text", null, undefined, { code: "site-too-far" }])("%s is not one of ours", (value) => {
  expect(isPlatformError(value)).toBe(false);
});
