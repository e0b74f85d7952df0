import type { FieldRequest } from "./feature-layer.ts";
import { foldedMap } from "./fold-words.ts";

const required = (...names: readonly string[]): FieldRequest => ({ names, isRequired: true });
const optional = (...names: readonly string[]): FieldRequest => ({ names, isRequired: false });

/**
 * Every constant of driving over IGN's ROUTE 500 (version 3, layer `TRONCON_ROUTE`, last edition 2021): the roads between
 * communes, without local streets. A light stand-in where nothing better is at hand.
 *
 * ROUTE 500 has no speeds. Those here are ours: the rules by class that IGN used to fill BD TOPO's speeds until 2023
 * (outside towns, by importance), lowered on lesser roads, which cross villages that the product does not show.
 */
export const ROUTE_500 = {
  /** Part of the network's hash: change it with any figure here or rule in route500-profile.ts. */
  version: "route500-car-2026.1",

  fields: {
    id: required("ID_RTE500", "ID"),
    vocation: required("VOCATION"),
    direction: required("SENS"),
    carriageways: optional("NB_CHAUSSE"),
    lanes: optional("NB_VOIES"),
    surface: optional("ETAT"),
    access: optional("ACCES"),
    administrative: optional("CLASS_ADM"),
  },

  /** Km/h by what the road is for: on one carriageway, and on two. */
  vocationKmPerHour: foldedMap<{ readonly single: number; readonly dual: number }>([
    // A two-way road built as a motorway is rare, and no faster than a main road.
    ["Type autoroutier", { single: 90, dual: 105 }],
    ["Bretelle", { single: 45, dual: 45 }],
    ["Liaison principale", { single: 67, dual: 75 }],
    ["Liaison régionale", { single: 60, dual: 67 }],
    ["Liaison locale", { single: 50, dual: 60 }],
  ]),
  /** Motorways by law (`CLASS_ADM` Autoroute): 130 allowed. */
  motorwayKmPerHour: 115,
  /** One lane, or two narrow ones: two cars slow down to pass. */
  narrowKmPerHourMax: 50,
  /** As IGN's `Route empierrée`, a little faster: these join communes. */
  unpavedKmPerHourMax: 20,

  motorwayVocation: "type autoroutier",
  motorwayClass: "autoroute",
  dualCarriageways: "2 chaussees",
  narrowLanes: "1 voie ou 2 voies etroites",
  unpaved: "non revetu",

  directions: foldedMap<"both" | "forward" | "backward">([
    ["Double sens", "both"],
    ["Sens unique", "forward"],
    ["Sens direct", "forward"],
    ["Sens inverse", "backward"],
  ]),
  /** Seasonal passes count as open: they are most of the year. */
  access: foldedMap<"open">([
    ["Libre", "open"],
    ["À péage", "open"],
    ["Saisonnier", "open"],
    ["Inconnu", "open"],
  ]),

  uTurnSeconds: 20,
  /** Between a place and the nearest road between communes: along local streets that are not drawn. */
  accessKmPerHour: 25,
  /** A hamlet may be this far from such a road. */
  snapMetresMax: 5000,
} as const;
