/** `2024-08-01` as « 1er août 2024 ». */
export function formatFrenchDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const monthName = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, day),
  );
  return `${day === 1 ? "1er" : day} ${monthName} ${year}`;
}
