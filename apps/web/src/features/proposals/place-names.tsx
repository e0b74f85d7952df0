import { foldName } from "../../i18n/fold-name.ts";
import type { NamedPlace } from "./named-place.ts";

interface PlaceNamesProps {
  /** Of the list, for the `list` of its field. */
  readonly id: string;
  readonly places: readonly NamedPlace[];
  readonly typed: string;
}

/** The browser looks at every name of a list: beyond so many, only those that hold what is typed. */
const NAME_COUNT_MAX = 500;

/** Names that complete what is typed in a field. */
export function PlaceNames({ id, places, typed }: PlaceNamesProps) {
  const folded = foldName(typed);
  const shown = places.length <= NAME_COUNT_MAX ? places : places.filter(({ name }) => foldName(name).includes(folded));
  return (
    <datalist id={id}>
      {shown.slice(0, NAME_COUNT_MAX).map((place) => (
        <option key={place.id} value={place.name} />
      ))}
    </datalist>
  );
}
