interface ChoiceFieldProps<Value extends string> {
  /** Of the parameter in the address. */
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose?: ((value: Value) => void) | undefined;
}

/** A choice of the question among a few. */
export function ChoiceField<Value extends string>({ name, label, value, choices, onChoose }: ChoiceFieldProps<Value>) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`question-${name}`}>
        {label}
      </label>
      <select
        className="fr-select"
        id={`question-${name}`}
        name={name}
        defaultValue={value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen !== undefined) onChoose?.(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
