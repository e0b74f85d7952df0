import { renderToStaticMarkup } from "react-dom/server";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { messagesFor } from "../../i18n/messages.ts";
import type { Translate } from "../../i18n/translate.ts";
import { BarChart } from "./bar-chart.tsx";
import { ChartFrame } from "./chart-frame.tsx";

// Whoever knows the keys gives the values that go with them: types tie the two for callers only.
const t = createTranslator({ locale: "fr", messages: messagesFor("fr") }) as unknown as Translate;
const longName = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson-".repeat(5);

const markup = renderToStaticMarkup(
  <ChartFrame
    id="essai"
    title={`Le canton de ${longName} est le plus loin`}
    source="Sites au 1er août 2024"
    t={t}
    table={{
      columns: [{ heading: "Canton" }, { heading: "Part", isNumber: true }],
      rows: [
        [longName, { text: "99,8 %", value: 0.998 }],
        ["Nulle part", { text: "sans objet", value: null }],
      ],
    }}
  >
    <BarChart
      bars={[
        { key: "a", label: longName, value: 3 },
        { key: "b", label: "Nulle part", value: 0 },
      ]}
      valueText={String}
    />
  </ChartFrame>,
);

test("a figure is named by its title, tells its source, and has a table of whole values behind its drawing", () => {
  expect(markup).toContain('aria-labelledby="essai-titre"');
  expect(markup).toContain("Source : Sites au 1er août 2024".replace(" :", "\u00a0:"));
  expect(markup).toContain('data-value="0.998">99,8 %</td>');
  expect(markup).toContain('data-value="">sans objet</td>');
  expect(markup).toContain(`Télécharger la figure «\u00a0Le canton de ${longName} est le plus loin\u00a0»`);
});

test("the drawing is hidden from readers, its lengths are shares of the largest, and no value is no length", () => {
  expect(markup).toContain('aria-hidden="true"');
  expect(markup).toContain('width="100%"');
  expect(markup).toContain('width="0%"');
  expect(renderToStaticMarkup(<BarChart bars={[{ key: "a", label: "A", value: 0 }]} valueText={String} />)).not.toMatch(
    /NaN|Infinity/,
  );
});
