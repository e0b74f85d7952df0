/** Words that every figure has around it. */
export const charts = {
  source: "Source : {source}",
  table: "Les chiffres en tableau",
  export: "Télécharger la figure « {title} »",
  exportFailed: "Le navigateur n’a pas pu dessiner l’image.",
  shareUnder: "moins de {to}",
  shareBetween: "de {from} à moins de {to}",
  shareWhole: "tout le monde",
  png: "PNG",
  svg: "SVG",
  csv: "CSV",
} as const;
