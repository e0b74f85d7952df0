import type { AdministrativeDepartement } from "@maillage/official-data/node";
import type { HauteMarneFiles } from "./read-haute-marne.ts";
import type { DatasetView } from "./views.ts";

/** Lines of a CSV file under its header. */
function countRows(text: string): number {
  return text.trimEnd().split("\n").length - 1;
}

/** What the territory rests on, as the pages cite it. The names are shown, so they are French; `data/README.md` says more. */
export function listHauteMarneDatasets(
  files: HauteMarneFiles,
  departement: AdministrativeDepartement,
  rowCounts: {
    readonly communes: number;
    readonly cantons: number;
    readonly sites2024: number;
    readonly sites2021: number;
  },
): DatasetView[] {
  const { source } = departement;
  const openLicence = "Licence Ouverte 2.0";
  return [
    {
      id: "communes",
      kind: "communes",
      name: "Communes : noms, populations, intercommunalités, arrondissements",
      producer: source.producer,
      licence: source.licence,
      vintage: source.vintage,
      url: `https://www.npmjs.com/package/${source.package}`,
      sha256: source.sha256,
      rowCount: rowCounts.communes,
    },
    {
      id: "commune-centres",
      kind: "homes",
      name: "Centres, superficies et cantons des communes",
      producer: "INSEE et IGN (Admin Express)",
      licence: openLicence,
      vintage: "2018",
      url: "https://geoservices.ign.fr/adminexpress",
      sha256: files.communes.sha256,
      rowCount: rowCounts.communes,
    },
    {
      id: "cantons",
      kind: "cantons",
      name: "Cantons",
      producer: "INSEE (Code officiel géographique)",
      licence: openLicence,
      vintage: "Depuis mars 2015",
      url: "https://www.insee.fr/fr/information/2560452",
      sha256: files.cantons.sha256,
      rowCount: rowCounts.cantons,
    },
    {
      id: "sites-2024-08-01",
      kind: "sites",
      name: "Liste des structures France Services",
      producer: "Agence nationale de la cohésion des territoires (ANCT)",
      licence: openLicence,
      vintage: "1er août 2024",
      url: "https://www.data.gouv.fr/datasets/liste-des-structures-france-services",
      sha256: files.sites2024.sha256,
      rowCount: rowCounts.sites2024,
    },
    {
      id: "site-cantons",
      kind: "sites",
      name: "Canton des sites dans les villes partagées",
      producer: "Maillage, d’après l’ANCT et l’IGN",
      licence: openLicence,
      vintage: "1er août 2024",
      url: null,
      sha256: files.siteCantons.sha256,
      rowCount: countRows(files.siteCantons.text),
    },
    {
      id: "sites-2021",
      kind: "sites",
      name: "Annonce de l’espace France Services de Chaumont",
      producer: "Préfecture de la Haute-Marne",
      licence: "Document public ; faits repris avec nos mots",
      vintage: "Premier semestre 2021",
      url: null,
      sha256: files.sites2021.sha256,
      rowCount: rowCounts.sites2021,
    },
    {
      id: "main-axes",
      kind: "roads",
      name: "Principaux axes routiers, par communes traversées",
      producer: "Maillage",
      licence: openLicence,
      vintage: "2026",
      url: null,
      sha256: files.mainAxes.sha256,
      rowCount: countRows(files.mainAxes.text),
    },
    {
      id: "usual-driving-times",
      kind: "roads",
      name: "Temps de trajet usuels, pour le calage du réseau modélisé",
      producer: "Maillage",
      licence: openLicence,
      vintage: "2026",
      url: null,
      sha256: files.usualDrivingTimes.sha256,
      rowCount: countRows(files.usualDrivingTimes.text),
    },
  ];
}
