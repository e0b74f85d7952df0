/** Lower case, without accents, hyphens and apostrophes as spaces, "St" and "Ste" in full: how names are compared. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .replace(/[-'’\s]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/\bst(e?)(?= )/g, "saint$1");
}
