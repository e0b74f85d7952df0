"use client";
import { useCombobox } from "downshift";
import { memo, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type FoundPlace, findPlaces, type PlaceIndex } from "./place-index.ts";
import styles from "./tools.module.css";

interface PlaceSearchProps {
  readonly id: string;
  readonly label: string;
  readonly index: PlaceIndex;
  /** The label is only for those who do not see the field. */
  readonly isLabelHidden: boolean;
  readonly onChoose: (place: FoundPlace) => void;
}

/** A field that finds places by their name as it is typed: arrows choose, Enter takes, Escape closes. */
export const PlaceSearch = memo(function PlaceSearch(props: PlaceSearchProps) {
  const { id, label, index, isLabelHidden, onChoose } = props;
  const t = useTranslations();
  const [typed, setTyped] = useState("");
  const found = useMemo(() => findPlaces(index, typed), [index, typed]);
  const { isOpen, highlightedIndex, getInputProps, getItemProps, getLabelProps, getMenuProps } =
    useCombobox<FoundPlace>({
      inputId: id,
      items: [...found],
      inputValue: typed,
      defaultHighlightedIndex: 0,
      selectedItem: null,
      getA11yStatusMessage: ({ isOpen: isAsked, inputValue }) =>
        isAsked && inputValue.trim() !== ""
          ? t("mapTools.searchCount", { count: findPlaces(index, inputValue).length })
          : "",
      // What is chosen is shown beside the map: the field is left empty for the next search.
      itemToString: () => "",
      onInputValueChange: ({ inputValue }) => setTyped(inputValue),
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem === null) return;
        setTyped("");
        onChoose(selectedItem);
      },
    });
  const isShown = isOpen && typed.trim() !== "";
  return (
    <div className={styles.search}>
      <label htmlFor={id} className={isLabelHidden ? "fr-sr-only" : "fr-label"} {...getLabelProps()}>
        {label}
      </label>
      <div className="fr-input-wrap fr-icon-search-line">
        <input
          className="fr-input"
          placeholder={isLabelHidden ? t("mapTools.searchPlaceholder") : undefined}
          // Set at once: the library tells it later, and letters typed meanwhile would be lost.
          {...getInputProps({ onChange: ({ currentTarget }) => setTyped(currentTarget.value) })}
        />
      </div>
      <ul className={styles.found} hidden={!isShown || found.length === 0} {...getMenuProps()}>
        {isShown &&
          found.map((place, position) => (
            <li
              key={place.key}
              data-highlighted={position === highlightedIndex || undefined}
              {...getItemProps({ item: place, index: position })}
            >
              {place.name} <span>{t(`mapTools.searchKind.${place.selection.kind}`)}</span>
            </li>
          ))}
      </ul>
      {isShown && found.length === 0 && <p className={styles.nothing}>{t("mapTools.searchNone")}</p>}
    </div>
  );
});
