/** A square of diagonal lines that repeats without a seam, 8 units wide. */
export function drawHatching(colour: string, pixelRatio: number): ImageData {
  const side = 8 * pixelRatio;
  const context = new OffscreenCanvas(side, side).getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas to draw the hatching with.");
  context.strokeStyle = colour;
  context.lineWidth = pixelRatio;
  for (const shift of [-side, 0, side]) {
    context.beginPath();
    context.moveTo(shift, side);
    context.lineTo(shift + side, 0);
    context.stroke();
  }
  return context.getImageData(0, 0, side, side);
}
