import { FIGURES } from "@maillage/planning/figures";
import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { AnalysisContext } from "../analysis-context.ts";
import { DecompositionPart } from "./decomposition-part.tsx";
import { FigurePart } from "./figure-part.tsx";
import { HomePart } from "./home-part.tsx";

const explainParsers = {
  /** Code or name of a commune. */
  commune: parseAsString,
  chiffre: parseAsStringLiteral(FIGURES).withDefault("covered"),
  /** A network's short name, or `scenario-` and its id. */
  de: parseAsString,
  vers: parseAsString,
};
const loadExplain = createLoader(explainParsers);
/** What of the address this section reads; each of its three forms keeps the two others. */
export type ExplainChoice = Awaited<ReturnType<typeof loadExplain>>;

/** A commune, a figure, and what separates two networks: three questions, three answers. */
export async function renderExplain(context: AnalysisContext) {
  const { t, searchParams } = context;
  const choice = await loadExplain(searchParams);
  return (
    <>
      <p>{t("analyses.explain.intro")}</p>
      <section aria-labelledby="une-commune">
        <h3 id="une-commune">{t("analyses.explain.homeTitle")}</h3>
        <HomePart context={context} choice={choice} />
      </section>
      <section aria-labelledby="un-chiffre">
        <h3 id="un-chiffre">{t("analyses.explain.figureTitle")}</h3>
        <FigurePart context={context} choice={choice} />
      </section>
      <section aria-labelledby="deux-reseaux">
        <h3 id="deux-reseaux">{t("analyses.explain.decompositionTitle")}</h3>
        <DecompositionPart context={context} choice={choice} />
      </section>
    </>
  );
}
