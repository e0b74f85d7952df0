import type { MapDrawing, MapShape } from "../map/map-drawing.ts";
import { INK, type PdfPen } from "./pdf-pen.ts";

/** Draws the map as it is, in vectors, its corner at a point. Marks nothing: whoever calls says what it is. */
export function drawMap({ document }: PdfPen, { shapes }: MapDrawing, x: number, y: number): void {
  document.save().translate(x, y).lineJoin("round");
  for (const shape of shapes) drawShape(document, shape);
  document.restore();
}

function drawShape(document: PDFKit.PDFDocument, shape: MapShape): void {
  if (shape.kind === "path") {
    const { path, fill, stroke, strokeWidth } = shape;
    document.path(path).lineWidth(strokeWidth);
    if (fill !== null && stroke !== null) document.fillAndStroke(fill, stroke);
    else if (fill !== null) document.fill(fill);
    else if (stroke !== null) document.stroke(stroke);
    return;
  }
  const { text, size, anchor, isBold, hasHalo } = shape;
  document.font(isBold ? "bold" : "regular").fontSize(size);
  const x = anchor === "start" ? shape.x : shape.x - document.widthOfString(text);
  const place = { baseline: "alphabetic", lineBreak: false } as const;
  if (hasHalo) {
    document
      .lineWidth(1.6)
      .strokeColor("#ffffff")
      .text(text, x, shape.y, { ...place, stroke: true, fill: false });
  }
  document.fillColor(INK).text(text, x, shape.y, place);
}
