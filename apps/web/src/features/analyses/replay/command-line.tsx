import styles from "./replay-section.module.css";

/** A command to copy. */
export function CommandLine({ command }: { readonly command: string }) {
  return <code className={styles.command}>{command}</code>;
}
