import styles from "./replay-section.module.css";

interface CommandLineProps {
  readonly command: string;
  /** Names it for readers. */
  readonly label: string;
}

/** A command to copy: long ones scroll, with the keyboard too. */
export function CommandLine({ command, label }: CommandLineProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard.
    <section className={styles.command} tabIndex={0} aria-label={label}>
      <code>{command}</code>
    </section>
  );
}
