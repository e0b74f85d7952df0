import { serializeViewState, type ViewState } from "../../view-state/view-state.ts";

/** What is analysed, as hidden fields of a section's own form, so that sending it keeps the address. */
export function HiddenView({ view }: { readonly view: ViewState }) {
  return [...new URLSearchParams(serializeViewState("", view))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
