import fc from "fast-check";
import { expect, test } from "vitest";
import { parseProposals, roundDegrees, serializeProposals } from "./proposals-parser.ts";

const proposals = fc.array(
  fc.record(
    {
      longitude: fc.double({ min: -180, max: 180, noNaN: true }).map(roundDegrees),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }).map(roundDegrees),
      cantonCode: fc.constantFrom("5201", "2A04", "97411"),
    },
    { requiredKeys: ["longitude", "latitude"] },
  ),
  { maxLength: 8 },
);

test("an address gives back the proposals it was made from", () => {
  fc.assert(
    fc.property(proposals, (given) => {
      const normal = given.map((proposal) => ({
        ...proposal,
        // The address has no negative zero.
        longitude: proposal.longitude + 0,
        latitude: proposal.latitude + 0,
      }));
      expect(parseProposals(serializeProposals(given))).toStrictEqual(normal);
    }),
  );
});

test.each(["5.1", "5.1,48.2;", "a,b", "5.1,95", "181,48", "5.1,48.2,<script>", "1e3,48", "5.1,48.2;;5.2,48.3"])(
  "%s is refused as a whole",
  (text) => {
    expect(parseProposals(text)).toBeNull();
  },
);

test("more proposals than anyone places are refused", () => {
  expect(parseProposals(Array(51).fill("5.1,48.2").join(";"))).toBeNull();
});
