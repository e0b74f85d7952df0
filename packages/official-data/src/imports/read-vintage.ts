import { french } from "@maillage/errors";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/**
 * The vintage that the name of a file or a layer tells, in the producer's words: `liste-fs-20240801.csv` is « 1er août
 * 2024 », `Filosofi2021_carreaux_200m_met` « 2021 », `ADE_4-0_…_ED2025-05-12` « 12 mai 2025 ». Null when it tells none.
 */
export function readVintage(name: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d{2})[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? [];
  if (day !== undefined) return french`${day === "01" ? "1er" : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name)?.[1] ?? null;
}
