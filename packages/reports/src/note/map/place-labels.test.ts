import fc from "fast-check";
import { expect, test } from "vitest";
import { type LabelWish, placeLabels } from "./place-labels.ts";

const BOX = { x: 0, y: 0, width: 300, height: 200 };
const SIZE = 7;
const wish = (x: number, y: number, text: string): LabelWish => ({ x, y, text, radius: 3, isBold: false });

test("a name stands on the right of its point when nothing is there, on the left otherwise", () => {
  const [alone] = placeLabels([wish(50, 50, "Wassy")], SIZE, BOX);
  expect(alone).toMatchObject({ text: "Wassy", anchor: "start" });
  expect(alone?.textX).toBeGreaterThan(53);
  const [besideEdge] = placeLabels([wish(295, 50, "Wassy")], SIZE, BOX);
  expect(besideEdge).toMatchObject({ anchor: "end" });
});

test("however crowded: none hides another or leaves the map", () => {
  const wishes = fc.array(
    fc.record({
      x: fc.integer({ min: 40, max: 260 }),
      y: fc.integer({ min: 20, max: 180 }),
      length: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(wishes, (points) => {
      const labels = placeLabels(
        points.map(({ x, y, length }) => wish(x, y, "n".repeat(length))),
        SIZE,
        BOX,
      );
      const areas = labels.map(({ text, textX, textY, anchor }) => {
        const width = text.length * SIZE * 0.5;
        const left = anchor === "start" ? textX : textX - width;
        return { left, right: left + width, top: textY - SIZE * 0.8, bottom: textY + SIZE * 0.2 };
      });
      for (const [index, one] of areas.entries()) {
        expect(one.left >= 0 && one.right <= BOX.width && one.top >= 0 && one.bottom <= BOX.height).toBe(true);
        for (const other of areas.slice(index + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
