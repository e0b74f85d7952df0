interface NumberFieldProps {
  readonly id: string;
  /** Of the parameter in the address. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Empty without it. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number | "any";
}

/** A number of a section's own form, with what it means. */
export function NumberField({ id, name, label, hint, value, min, max, step }: NumberFieldProps) {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={id}>
        {label}
        <span className="fr-hint-text">{hint}</span>
      </label>
      <input
        className="fr-input"
        id={id}
        name={name}
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        required
        defaultValue={value}
      />
    </div>
  );
}
