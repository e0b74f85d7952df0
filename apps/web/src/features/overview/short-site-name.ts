/** `France services de Froncles` in a column where every line would begin so: `Froncles`. Other names stay whole. */
export function shortSiteName(name: string): string {
  const short = name.replace(/^(?:espace )?france services\s*(?:[-–:]\s*|de la |de l['’]|du |des |de |d['’])?/iu, "");
  return short === "" ? name : `${short.charAt(0).toLocaleUpperCase("fr")}${short.slice(1)}`;
}
