import { Input } from "@codegouvfr/react-dsfr/Input";
import type { ComponentProps, ReactNode } from "react";
import styles from "./sheet.module.css";

interface TextFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong, said at the field; undefined when nothing is. */
  readonly problem?: string | undefined;
  readonly type?: "text" | "date";
  readonly inputMode?: "numeric" | "decimal" | undefined;
  /** For a time of the day. */
  readonly isShort?: boolean;
  /** Of a `datalist`: what is offered while typing. */
  readonly listId?: string;
}

/** A field of the design system that holds a text and says what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, onChange, problem, type = "text", inputMode, isShort = false, listId } = props;
  const native: ComponentProps<"input"> & { readonly "data-wrong": boolean } = {
    type,
    value,
    onChange: ({ target }) => onChange(target.value),
    "aria-invalid": problem !== undefined,
    "data-wrong": problem !== undefined,
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(listId === undefined ? {} : { list: listId }),
  };
  return (
    <Input
      label={label}
      {...(hint === undefined ? {} : { hintText: hint })}
      {...(isShort && problem === undefined ? { className: styles.short ?? "" } : {})}
      state={problem === undefined ? "default" : "error"}
      stateRelatedMessage={problem}
      nativeInputProps={native}
    />
  );
}
