import { serializeViewState, type ViewState } from "../../view-state/view-state.ts";

/** What is analysed, carried by a section's own form: a form's answer replaces the whole address. */
export function HiddenViewFields({ view }: { readonly view: ViewState }) {
  const kept = new URLSearchParams(serializeViewState("", view));
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
