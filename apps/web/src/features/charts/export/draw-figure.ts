const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const TITLE = { size: 18, line: 24, weight: "700" } as const;
const SOURCE = { size: 12, line: 16, weight: "400" } as const;

/** What style sheets say of a drawing, written in it: a file has no style sheet. */
const DRAWN_PROPERTIES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap"],
  ...["stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "paint-order"],
  ...["vector-effect", "visibility"],
];

/**
 * A figure of the page redrawn as one SVG that needs nothing else: its title, its drawings with their styles, the texts and
 * coloured boxes that stand among them (legends, axes, heat maps), and its source. What only readers hear is left out.
 */
export function drawFigure(figure: HTMLElement): SVGSVGElement {
  const body = figure.querySelector<HTMLElement>("[data-figure-body]") ?? figure;
  const frame = body.getBoundingClientRect();
  const paper = getComputedStyle(document.body);
  const width = frame.width + 2 * MARGIN;
  const root = create("svg", { xmlns: SVG, "font-family": "Marianne, Arial, sans-serif", width });
  const sheet = create("rect", { width: "100%", height: "100%", fill: opaqueColourOf(paper) });
  root.append(sheet);
  const fill = getComputedStyle(figure).color;
  let top = writeLines(root, textOf(figure, "[data-figure-title]"), {
    ...TITLE,
    top: MARGIN,
    width: frame.width,
    fill,
  });
  top += MARGIN / 2;
  const drawing = create("g", { transform: `translate(${MARGIN - frame.left} ${top - frame.top})` });
  root.append(drawing);
  copyInto(drawing, body);
  top = writeLines(root, textOf(figure, "[data-figure-source]"), {
    ...{ ...SOURCE, top: top + frame.height + MARGIN / 2, width: frame.width, fill },
  });
  const height = Math.ceil(top + MARGIN / 2);
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return root;
}

function copyInto(drawing: SVGElement, element: Element): void {
  for (const node of element.childNodes) {
    if (node instanceof SVGSVGElement) drawing.append(copyDrawing(node));
    else if (node instanceof Text) copyText(drawing, node);
    else if (node instanceof HTMLElement && isDrawn(node)) {
      copyBox(drawing, node);
      copyInto(drawing, node);
    }
  }
}

/** Neither hidden nor shrunk to a point for readers only. */
function isDrawn(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && width * height > 1;
}

function copyBox(drawing: SVGElement, element: HTMLElement): void {
  const { backgroundColor } = getComputedStyle(element);
  if (/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  drawing.append(create("rect", { x: left, y: top, width, height, fill: backgroundColor }));
}

function copyDrawing(source: SVGSVGElement): SVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement; // A node's clone is of its own kind.
  const drawn = [source, ...source.querySelectorAll<SVGElement>("*")];
  for (const [rank, target] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(drawn[rank] ?? source);
    for (const property of DRAWN_PROPERTIES) target.setAttribute(property, style.getPropertyValue(property));
    target.removeAttribute("class");
    target.removeAttribute("style");
  }
  const { left, top, width, height } = source.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  return copy;
}

/** Line by line, where the browser has put them. */
function copyText(drawing: SVGElement, node: Text): void {
  const { parentElement, data } = node;
  if (parentElement === null || data.trim() === "") return;
  const { color, fontSize, fontWeight } = getComputedStyle(parentElement);
  for (const { text, left, bottom, height } of listLines(node)) {
    const line = create("text", {
      ...{ x: left, y: bottom - height * 0.24, fill: color, "font-size": fontSize, "font-weight": fontWeight },
    });
    line.textContent = text;
    drawing.append(line);
  }
}

function listLines(node: Text): { text: string; left: number; bottom: number; height: number }[] {
  const range = document.createRange();
  const lines: { text: string; left: number; bottom: number; height: number }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (box === undefined) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.bottom - box.bottom) < 1) last.text += node.data[at];
    else lines.push({ text: node.data[at] ?? "", left: box.left, bottom: box.bottom, height: box.height });
  }
  return lines;
}

interface WrittenLines {
  readonly size: number;
  readonly line: number;
  readonly weight: string;
  readonly top: number;
  readonly width: number;
  readonly fill: string;
}

/** Words one after the other, on as many lines as they take; gives where the next thing may start. */
function writeLines(root: SVGElement, text: string, { size, line, weight, top, width, fill }: WrittenLines): number {
  const measure = document.createElement("canvas").getContext("2d");
  if (measure !== null) measure.font = `${weight} ${size}px Arial, sans-serif`;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (measure !== null && measure.measureText(longer).width > width && lines.at(-1) !== "") lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  for (const [rank, each] of lines.entries()) {
    const written = create("text", {
      ...{ x: MARGIN, y: top + rank * line + size, fill, "font-size": size, "font-weight": weight },
    });
    written.textContent = each;
    root.append(written);
  }
  return top + lines.length * line;
}

function textOf(figure: HTMLElement, selector: string): string {
  return figure.querySelector(selector)?.textContent.trim() ?? "";
}

function opaqueColourOf({ backgroundColor }: CSSStyleDeclaration): string {
  return backgroundColor === "rgba(0, 0, 0, 0)" ? "#ffffff" : backgroundColor;
}

function create<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
