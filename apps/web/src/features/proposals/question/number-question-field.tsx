interface NumberQuestionFieldProps {
  /** Of the parameter in the address. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Empty without it. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number | "any" | undefined;
  readonly isRequired?: boolean | undefined;
}

/** A number of the question. */
export function NumberQuestionField(props: NumberQuestionFieldProps) {
  const { name, label, hint, value, min, max, step = 1, isRequired = false } = props;
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`question-${name}`}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input
        className="fr-input"
        id={`question-${name}`}
        name={name}
        type="number"
        inputMode="decimal"
        {...{ min, max, step }}
        required={isRequired}
        defaultValue={value ?? ""}
      />
    </div>
  );
}
