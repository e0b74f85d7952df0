/** Texts of the official sources that a territory's data are fetched from. */
export const pull = {
  title: "Données officielles",
  explained:
    "Maillage peut aller chercher lui-même les fichiers des producteurs officiels. Chacun est vérifié, puis lu comme si vous l’aviez déposé ici ; un fichier qui n’a pas changé n’est pas téléchargé de nouveau.",
  noScript:
    "Récupérer les données officielles demande JavaScript ici. En ligne de commande : maillage data pull --territory {code}",
  choose: "Sources à récupérer",
  all: "Tout cocher",
  none: "Tout décocher",
  chosen: "À récupérer : {count, plural, =0 {aucune source} one {une source} other {# sources}} sur {total}",
  unavailable: "rien pour ce département",
  checked: "récupéré le {date}",
  never: "jamais récupéré",
  page: "Page du producteur",
  pageOf: "Page du producteur : {name} (nouvelle fenêtre)",
  accept: "Mettre en vigueur aussitôt les lignes correctes",
  acceptHint:
    "Sinon chaque fichier attend votre accord. Une liste dans laquelle des sites ont disparu attend toujours que vous disiez ce qu’ils deviennent.",
  start: "Récupérer les données officielles",
  startNone: "Choisissez au moins une source.",
  startFailed: "La récupération n’a pas pu commencer : la connexion avec Maillage est perdue.",
  running: "Récupération des données officielles",
  step: "Source {number} sur {total} : {name}, {state}",
  received: "{size} reçus",
  receivedOf: "{size} sur {total}",
  cancel: "Arrêter la récupération",
  doneSome:
    "Récupération terminée : {count, plural, =0 {aucune source n’est là} one {une source est là} other {# sources sont là}}, sur {total} demandées.",
  doneAll: "Récupération terminée : toutes les sources demandées sont là.",
  cancelled: "Récupération arrêtée. Ce qui était déjà là reste ; rien n’est gardé à moitié.",
  review: "Vérifier et accepter",
  reviewOf: "Vérifier et accepter : {name}",
  compare: "Comparer ces routes",
  order: "Acceptez les fichiers dans l’ordre de la liste : les premiers disent de quoi parlent les suivants.",
  manual: "Sans accès à internet",
  offline:
    "Maillage n’a pas pu joindre internet, ou une adresse est bloquée. Ce qui était là n’a pas changé : téléchargez les fichiers sur un autre poste, puis déposez-les ici, comme il est dit ci-dessous.",
  manualExplained:
    "Téléchargez les fichiers depuis leurs pages, sur un poste qui a accès à internet, puis déposez-les ci-dessous, dans cet ordre. Un administrateur peut aussi indiquer un miroir (MAILLAGE_SOURCES) ou un proxy (HTTPS_PROXY).",
  states: {
    waiting: "en attente",
    downloading: "téléchargement",
    importing: "lecture",
    ready: "à vérifier",
    accepted: "en vigueur",
    unchanged: "inchangé",
    nothing: "rien ici",
    failed: "échec",
    cancelled: "arrêté",
  },
} as const;
