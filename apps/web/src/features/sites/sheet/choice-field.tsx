import { Select } from "@codegouvfr/react-dsfr/Select";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | "";
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** What an empty choice says; none is offered when absent. */
  readonly none?: string | undefined;
  readonly onChange: (value: Value | "") => void;
  readonly problem?: string | undefined;
}

/** A choice among a few terms. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, value, choices, none, onChange, problem } = props;
  return (
    <Select
      label={label}
      {...(hint === undefined ? {} : { hint })}
      state={problem === undefined ? "default" : "error"}
      stateRelatedMessage={problem}
      nativeSelectProps={{
        value,
        onChange: ({ target }) => onChange(choices.find((choice) => choice.value === target.value)?.value ?? ""),
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
