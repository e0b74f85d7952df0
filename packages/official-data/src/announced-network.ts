import { type Bilingual, french } from "@maillage/errors";
import { WEEKDAYS } from "@maillage/opening-hours";
import {
  HOST_BODIES,
  PARTNER_SCOPES,
  SITE_EVENT_KINDS,
  SITE_FORMATS,
  SITE_ROLES,
  SITE_STATUSES,
} from "@maillage/site-terms";
import { z } from "zod";
import { listDocumentIssues } from "./document-issue.ts";
import { InvalidDocumentError } from "./errors.ts";
import { type CantonCode, type CommuneCode, readInseeCode } from "./insee-codes.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import type { TextFile } from "./text-file.ts";

const localised = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

const communeCode = inseeCode<CommuneCode>("commune");
const cantonCode = inseeCode<CantonCode>("canton");

const announcedSite = z.strictObject({
  /** The official `id_fs`, so that a site is the same one in two networks. */
  id: z.string().min(1),
  name: z.string().min(1),
  address: z.string().min(1).nullable(),
  communeCode,
  communeName: z.string().min(1),
  cantonCodes: z.array(cantonCode).min(1),
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  format: z.enum(SITE_FORMATS),
  role: z.enum(SITE_ROLES),
  status: z.enum(SITE_STATUSES),
  labelDate: z.iso.date().nullable(),
  hostBody: z.enum(HOST_BODIES).nullable(),
  /** Monday to Saturday, in the official list's words. */
  hours: z.array(z.string().nullable()).length(6).nullable(),
  /** How many work there. Names of agents are personal data: nothing here can hold one. */
  agents: z.int().nonnegative().nullable(),
  agentsFullTimeEquivalent: z.number().nonnegative().nullable(),
  partners: z.array(
    z.strictObject({
      name: z.string().min(1),
      scope: z.enum(PARTNER_SCOPES),
      /** Days of presence; null when the document does not tell them. */
      days: z.array(z.enum(WEEKDAYS)).nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      /** `YYYY-MM-DD`, or only the year when no more is known. */
      date: z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]),
      kind: z.enum(SITE_EVENT_KINDS),
      fr: z.string().min(1),
      en: z.string().min(1),
    }),
  ),
  activity: z.array(
    z.strictObject({
      year: z.int().min(1900).max(2200),
      requests: z.int().nonnegative().nullable(),
      appointments: z.int().nonnegative().nullable(),
    }),
  ),
  notes: z.string().min(1).nullable(),
  sources: z.array(z.string().min(1)),
});

/** A network of sites told by a document rather than by the official list: planned and studied sites included. */
export const announcedNetworkSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** The network is the sites in force at this date. */
  date: z.iso.date(),
  name: localised,
  /** Why this date. */
  dateReason: localised,
  /** What the network leaves out. */
  scope: localised,
  sources: z.array(z.strictObject({ name: z.string(), licence: z.string(), use: z.string() })).min(1),
  sites: z.array(announcedSite).min(1),
});

export type AnnouncedNetwork = z.output<typeof announcedNetworkSchema>;

/**
 * Reads a network of sites written by us in JSON, such as the announcement's. Fields it does not know are refused.
 *
 * @throws {InvalidDocumentError} naming every field at fault.
 */
export function readAnnouncedNetwork(file: TextFile): AnnouncedNetwork {
  const result = announcedNetworkSchema.safeParse(parseJsonFile(file));
  if (!result.success) {
    throw new InvalidDocumentError(file.name, listDocumentIssues(result.error), { cause: result.error });
  }
  const ids = result.data.sites.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new InvalidDocumentError(file.name, [
      {
        field: "sites",
        problem: { fr: french`donne à deux sites l'identifiant « ${twice} »`, en: `gives two sites the id "${twice}"` },
      },
    ]);
  }
  return result.data;
}

function inseeCode<Code extends CommuneCode | CantonCode>(kind: "commune" | "canton"): z.ZodType<Code, string> {
  return z.string().transform((text, context) => {
    const result = readInseeCode<Code>(kind, text);
    if ("code" in result) return result.code;
    const { problem, remedy } = result.fault;
    const told: Bilingual = {
      fr: french`vaut « ${text} », qui ${problem.fr}. ${remedy.fr}`,
      en: `is "${text}", which ${problem.en}. ${remedy.en}`,
    };
    context.addIssue({ code: "custom", message: told.en, params: { problem: told } });
    return z.NEVER;
  });
}
