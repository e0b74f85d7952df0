import { Input } from "@codegouvfr/react-dsfr/Input";
import type { ComponentProps } from "react";

interface LongFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly lengthMax?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong, said at the field; undefined when nothing is. */
  readonly problem?: string | undefined;
}

/** A field of the design system that holds a text of several lines and says what is wrong with it. */
export function LongField({ label, hint, rows, lengthMax, value, onChange, problem }: LongFieldProps) {
  const native: ComponentProps<"textarea"> & { readonly "data-wrong": boolean } = {
    rows,
    value,
    onChange: ({ target }) => onChange(target.value),
    "aria-invalid": problem !== undefined,
    "data-wrong": problem !== undefined,
    ...(lengthMax === undefined ? {} : { maxLength: lengthMax }),
  };
  return (
    <Input
      textArea
      label={label}
      {...(hint === undefined ? {} : { hintText: hint })}
      state={problem === undefined ? "default" : "error"}
      stateRelatedMessage={problem}
      nativeTextAreaProps={native}
    />
  );
}
