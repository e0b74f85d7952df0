import { ThreePartBar } from "../shell/three-part-bar.tsx";
import styles from "./three-parts.module.css";

export interface PartOfPeople {
  readonly label: string;
  readonly people: string;
  readonly share: string;
  readonly detail: string;
  /** People, for the drawing. */
  readonly size: number;
}

/** A population in three parts, drawn and told: yes, maybe, no. */
export function ThreeParts({ parts }: { readonly parts: readonly [PartOfPeople, PartOfPeople, PartOfPeople] }) {
  return (
    <div>
      <ThreePartBar parts={[parts[0].size, parts[1].size, parts[2].size]} />
      <dl className={styles.parts}>
        {parts.map(({ label, people, share, detail }, index) => (
          <div key={label} className={MARKS[index]}>
            <dt>{label}</dt>
            <dd>
              <strong className={styles.people}>{people}</strong> <span className={styles.share}>({share})</span>
              <p>{detail}</p>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const MARKS = [styles.yes, styles.maybe, styles.no];
