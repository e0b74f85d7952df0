/** Texts of the links to the note. */
export const note = {
  title: "Note de deux pages",
  explained:
    "Pour le schéma départemental d’amélioration de l’accessibilité des services au public : carte, objectifs, territoires en déficit, programme proposé, méthode et sources, puis une annexe avec tous les cantons et toutes les communes. Avec un scénario, c’est lui qu’elle propose ; sinon, les meilleures ouvertures trouvées. Elle s’écrit en quelques secondes.",
  pdf: "Note en PDF",
  odt: "Note à modifier (ODT)",
  html: "Note en page web (HTML)",
};
