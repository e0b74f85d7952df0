import type { AnalysisContext } from "../analysis-context.ts";
import { HiddenView } from "../hidden-view.tsx";
import type { ExplainChoice } from "./explain-section.tsx";

interface KeptChoiceProps {
  readonly context: AnalysisContext;
  readonly choice: ExplainChoice;
  /** The fields that the form itself has. */
  readonly own: readonly (keyof ExplainChoice)[];
}

/** What is analysed, and what the section's other forms ask: a form's answer replaces the whole address. */
export function KeptChoice({ context, choice, own }: KeptChoiceProps) {
  const kept = Object.entries(choice).filter(([name, value]) => value !== null && !own.some((each) => each === name));
  return (
    <>
      <HiddenView view={context.view} />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
    </>
  );
}
