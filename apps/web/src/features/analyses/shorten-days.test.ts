import { expect, test } from "vitest";
import { shortenDays } from "./shorten-days.ts";

test("three days in a row or more are a stretch, fewer are listed", () => {
  expect(shortenDays(["monday", "tuesday", "wednesday", "thursday", "friday"], "fr")).toBe("lun–ven");
  expect(shortenDays(["saturday", "tuesday", "thursday", "wednesday"], "en")).toBe("Tue–Thu, Sat");
  expect(shortenDays(["monday", "tuesday", "saturday"], "fr")).toBe("lun, mar, sam");
  expect(shortenDays([], "fr")).toBe("");
});
