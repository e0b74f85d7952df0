import { Fragment, type ReactNode } from "react";
import styles from "./sheet.module.css";

/** Facts by name; what nobody has told says so. */
export function KnownFacts({
  facts,
  nothing,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
  readonly nothing: string;
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === "" ? <span className={styles.nothing}>{nothing}</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
