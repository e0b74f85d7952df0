import type { Locale } from "@maillage/errors";
import type { Layer } from "../../layers/layer.ts";

type SymbolType = "fill" | "line" | "marker";

interface StyledRule {
  readonly filter: string | null;
  readonly label: string;
  readonly colour: string;
}

/** How QGIS draws a layer when it is opened: a QML document of rules, in the order of the legend. */
export function writeQmlStyle(layer: Layer, language: Locale): string {
  const rules = listRules(layer, language);
  const symbolType: SymbolType =
    layer.geometryType === "MultiPolygon" ? "fill" : layer.geometryType === "LineString" ? "line" : "marker";
  const ruleLines = rules.map(
    ({ filter, label }, index) =>
      `      <rule key="{${index}}" symbol="${index}" label="${escapeXml(label)}"${filter === null ? "" : ` filter="${escapeXml(filter)}"`}/>`,
  );
  const symbolLines = rules.map(({ colour }, index) => writeSymbol(index, symbolType, colour));
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28" styleCategories="Symbology">
  <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0">
    <rules key="{rules}">
${ruleLines.join("\n")}
    </rules>
    <symbols>
${symbolLines.join("\n")}
    </symbols>
  </renderer-v2>
</qgis>
`;
}

/** The rules of a style, as expressions of QGIS. */
function listRules({ style, title }: Layer, language: Locale): readonly StyledRule[] {
  switch (style.kind) {
    case "single":
      return [{ filter: null, label: title[language], colour: style.colour }];
    case "categories":
      return style.categories.map(({ value, colour, title: label }) => ({
        filter: `"${style.field}" = ${typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value)}`,
        ...{ label: label[language], colour },
      }));
    case "ranges":
      return [
        ...style.ranges.map(({ upTo, colour, title: label }, index): StyledRule => {
          const above = index === 0 ? null : (style.ranges[index - 1]?.upTo ?? null);
          const bounds = [
            ...(above === null ? [] : [`"${style.field}" > ${above}`]),
            ...(upTo === null ? [] : [`"${style.field}" <= ${upTo}`]),
          ];
          return { filter: bounds.join(" AND "), label: label[language], colour };
        }),
        { filter: `"${style.field}" IS NULL`, label: style.none.title[language], colour: style.none.colour },
      ];
  }
}

/** The class of QGIS that draws each kind of shape, and its options. */
const SYMBOLS: Readonly<
  Record<SymbolType, { symbolClass: string; optionsOf: (rgb: string) => Readonly<Record<string, string>> }>
> = {
  fill: {
    symbolClass: "SimpleFill",
    optionsOf: (rgb) => ({
      ...{ color: `${rgb},140`, style: "solid" },
      ...{ outline_color: "106,106,106,255", outline_width: "0.2" },
    }),
  },
  line: { symbolClass: "SimpleLine", optionsOf: (rgb) => ({ line_color: `${rgb},255`, line_width: "0.6" }) },
  marker: {
    symbolClass: "SimpleMarker",
    optionsOf: (rgb) => ({
      ...{ color: `${rgb},255`, name: "circle", size: "2.2" },
      ...{ outline_color: "22,22,22,255", outline_width: "0.1" },
    }),
  },
};

function writeSymbol(index: number, type: SymbolType, colour: string): string {
  const rgb = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)).join(",");
  const { symbolClass, optionsOf } = SYMBOLS[type];
  const lines = Object.entries(optionsOf(rgb)).map(
    ([name, value]) => `            <Option name="${name}" value="${value}" type="QString"/>`,
  );
  return `      <symbol name="${index}" type="${type}" alpha="1">
        <layer class="${symbolClass}" enabled="1" pass="0">
          <Option type="Map">
${lines.join("\n")}
          </Option>
        </layer>
      </symbol>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
