import type { CertaintyView, UncertaintyView } from "@maillage/planning";
import { serializeViewState } from "../../view-state/view-state.ts";
import { describeErrors } from "../shell/certainty.tsx";
import type { TableColumn } from "../shell/table-rows.tsx";
import { ThreePartBar } from "../shell/three-part-bar.tsx";
import type { AnalysisContext } from "./analysis-context.ts";

type Words = Pick<AnalysisContext, "t" | "format">;

/** A column that stands beside a share: surely, it depends, surely not, in people. */
export function certaintyColumn<Row>(
  words: Words,
  of: (row: Row) => CertaintyView | null | undefined,
): TableColumn<Row> {
  return {
    heading: words.t("indicators.certainty.column"),
    isNumber: true,
    // Three numbers and a long heading: on several lines, so that the table stays within its page.
    isLong: true,
    cell: (row) => <CertaintyParts certainty={of(row) ?? null} {...words} />,
  };
}

/** The three parts of a cell; a word when nothing is sure. */
export function CertaintyParts({ certainty, t, format }: Words & { readonly certainty: CertaintyView | null }) {
  if (certainty === null) return t("indicators.certainty.nothingSure");
  const { surelyCovered, depends, surelyNot } = certainty;
  const parts = [surelyCovered, depends, surelyNot] as const;
  return (
    <>
      <ThreePartBar parts={parts} />
      {parts.map(format.people).join(" / ")}
    </>
  );
}

/** Under a table with such a column: the errors that it allows for, and where they are explained. */
export function CertaintyNote({
  errors,
  context,
}: {
  readonly errors: UncertaintyView["parameters"];
  readonly context: AnalysisContext;
}) {
  const { t, format } = context;
  return (
    <p className="fr-hint-text">
      {errors.modelErrorShare === null
        ? t("indicators.certainty.unmeasured")
        : t("indicators.certainty.columnNote", { errors: describeErrors(errors, t, format) })}{" "}
      <a href={certaintyPath(context)}>{t("indicators.certainty.link")}</a>
    </p>
  );
}

/** The analysis of uncertainty, of the same view. */
export function certaintyPath({ territory, view }: Pick<AnalysisContext, "territory" | "view">): string {
  return serializeViewState(`/${territory.code}/analyses/incertitude`, view);
}
