import { drawFigure } from "./draw-figure.ts";
import { writeFigureCsv } from "./write-figure-csv.ts";

/** Pixels of the picture for one of the page: paper and projectors show more than screens do. */
const PIXEL_RATIO = 2;

/**
 * Gives a figure of the page as a file: as it is drawn now, in the colours of the moment, with its title and its source.
 *
 * @throws {Error} when the browser refuses to draw the picture.
 */
export async function exportFigure(figure: HTMLElement, kind: "png" | "svg" | "csv", fileName: string): Promise<void> {
  if (kind === "csv") {
    const table = figure.querySelector<HTMLTableElement>("details table");
    if (table === null) throw new Error(`The figure ${fileName} has no table.`);
    save(new Blob([writeFigureCsv(table)], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
    return;
  }
  const drawing = drawFigure(figure);
  const svg = new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml;charset=utf-8" });
  save(kind === "svg" ? svg : await drawPixels(svg, drawing), `${fileName}.${kind}`);
}

async function drawPixels(svg: Blob, drawing: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = drawing.width.baseVal.value * PIXEL_RATIO;
    canvas.height = drawing.height.baseVal.value * PIXEL_RATIO;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser gives no 2D canvas to draw a picture on.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("The canvas gave no picture.")) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
