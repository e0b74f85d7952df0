import { Fragment, type ReactNode } from "react";
import styles from "./sheet.module.css";

/** A fact by its name; `formerly` is what was known of it before, with its date, when nobody tells it now. */
export type KnownFact = readonly [name: string, value: ReactNode, formerly?: string | undefined];

/** Facts by name; what nobody has told says so. */
export function KnownFacts({ facts, nothing }: { readonly facts: readonly KnownFact[]; readonly nothing: string }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, formerly]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            {value === null || value === "" ? (
              <span className={styles.nothing}>{formerly === undefined ? nothing : `${nothing} (${formerly})`}</span>
            ) : (
              value
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
