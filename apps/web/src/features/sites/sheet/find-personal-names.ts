/** `Mme Dupont`, `M. Jean Dupont`: a title, then capitalised words. */
const TITLED =
  /(?<!\p{L})(?:M\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)\s+(?:\p{Lu}[\p{L}'’-]+\s?){1,3}/gu;
/** `Jeanne DUPONT`, as lists of staff write. Three capitals are an acronym (Bus MSA), more are a name. */
const CAPITALS = /(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}[\p{Lu}'’-]{3,}(?!\p{L})/gu;
/** After a place or a service, capitals are its own. */
const NOT_FIRST_NAMES =
  /^(?:France|Espace|Antenne|Bus|Maison|Place|Rue|Site|Caisse|Partenaire|Guichet|La|Le|Les|Du|De|Des|Au|Aux|Et)\s/iu;

/**
 * What looks like the name of a person in a text, each once: agents are counted and never named, so that notes with one
 * deserve a warning. A guess on titles and capitals, for French and English: it warns, and prevents nothing.
 */
export function findPersonalNames(text: string): readonly string[] {
  const titled = [...text.matchAll(TITLED)].map(([found]) => found.trim());
  const capitals = [...text.matchAll(CAPITALS)]
    .map(([found]) => found.trim())
    .filter((found) => !NOT_FIRST_NAMES.test(found) && !titled.some((each) => each.includes(found)));
  return [...new Set([...titled, ...capitals])];
}
