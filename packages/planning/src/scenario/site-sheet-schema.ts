import { type OpenRange, WEEKDAYS } from "@maillage/opening-hours";
import { z } from "zod";
import { stateRule } from "../stated-rule.ts";
import { HOST_BODIES, PARTNER_SCOPES, SITE_EVENT_KINDS, SITE_FORMATS, SITE_ROLES, STOP_FREQUENCIES } from "../views.ts";
import type { SiteSheetFields } from "./change.ts";

/*
 * What may be written on a site's sheet. Limits are far above what a real site has; they are there because anyone can
 * write an address by hand, and a scenario is kept in a database.
 */

/** Chosen by whoever adds a site; official ones are digits. */
export const siteIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/, "letters, digits, - _ . :");

export const isoDateSchema = z.iso.date();

/** WGS84 degrees. */
export const positionShape = {
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
};

/** Text that PostgreSQL can keep: no NUL nor other control character, apart from line breaks and tabs; no half character. */
export function plainText(lengthMax: number): z.ZodString {
  return z
    .string()
    .max(lengthMax)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text), stateRule("control-characters"));
}

const nameSchema = plainText(200).min(1);
const countSchema = z.int().min(0).max(1_000_000);
/** Agents of a site, people or full-time equivalents: a hundred times what the largest has, and the only bound there is. */
export const SITE_AGENTS_MAX = 1_000;
const weekdaySchema = z.enum(WEEKDAYS);
/** Since midnight. */
const minuteSchema = z.int().min(0).max(1_440);
const endsAfterItStarts = ({ opens, closes }: OpenRange): boolean => opens < closes;

/** The hours of a day: each range ends after it starts, and before the next one starts. */
const dayHoursSchema = z
  .array(
    z
      .strictObject({ opens: minuteSchema, closes: minuteSchema })
      .refine(endsAfterItStarts, stateRule("reversed-hours")),
  )
  .max(8)
  .refine(
    (ranges) => ranges.every(({ opens }, range) => opens > (ranges[range - 1]?.closes ?? -1)),
    stateRule("overlapping-hours"),
  );

const siteHoursSchema = z
  .strictObject({
    weekly: z.record(weekdaySchema, dayHoursSchema),
    exceptions: z
      .array(
        z
          .strictObject({
            from: isoDateSchema,
            to: isoDateSchema,
            ranges: dayHoursSchema,
            reason: plainText(200).nullable(),
          })
          .refine(({ from, to }) => from <= to, stateRule("reversed-dates")),
      )
      .max(200),
  })
  // Hours that nobody knows are `null`, and a site that has closed says so by its status: a form left blank is neither.
  .refine(
    ({ weekly, exceptions }) =>
      [...Object.values(weekly), ...exceptions.map(({ ranges }) => ranges)].some((ranges) => ranges.length > 0),
    stateRule("empty-week"),
  );

const siteStopSchema = z
  .strictObject({
    place: nameSchema,
    ...positionShape,
    weekday: weekdaySchema,
    opens: minuteSchema,
    closes: minuteSchema,
    frequency: z.enum(STOP_FREQUENCIES),
  })
  .refine(endsAfterItStarts, stateRule("reversed-hours"));

const sitePartnerSchema = z.strictObject({
  name: nameSchema,
  scope: z.enum(PARTNER_SCOPES),
  days: z.array(weekdaySchema).max(WEEKDAYS.length).nullable(),
});

const siteEventSchema = z.strictObject({
  /** A year, a month or a day, as finely as its source tells. */
  date: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "2024, 2024-08 or 2024-08-01"),
  kind: z.enum(SITE_EVENT_KINDS),
  fr: plainText(500).min(1),
  en: plainText(500).min(1),
});

const siteYearSchema = z.strictObject({
  year: z.int().min(1900).max(2100),
  requests: countSchema.nullable(),
  appointments: countSchema.nullable(),
});

/** Fields left out of a change stay as they are; `null` is "nobody knows". */
export const siteSheetFieldsSchema = z
  .strictObject({
    name: nameSchema,
    address: plainText(500).nullable(),
    format: z.enum(SITE_FORMATS),
    role: z.enum(SITE_ROLES),
    labelDate: isoDateSchema.nullable(),
    hostBody: z.enum(HOST_BODIES).nullable(),
    hours: siteHoursSchema.nullable(),
    hoursAsWritten: z.array(plainText(200).nullable()).max(7).nullable(),
    agents: z.int().min(0).max(SITE_AGENTS_MAX).nullable(),
    agentsFullTimeEquivalent: z.number().min(0).max(SITE_AGENTS_MAX).nullable(),
    partners: z.array(sitePartnerSchema).max(60),
    stops: z.array(siteStopSchema).max(100).nullable(),
    events: z.array(siteEventSchema).max(200),
    activity: z.array(siteYearSchema).max(100),
    notes: plainText(10_000).nullable(),
    sources: z.array(plainText(500).min(1)).max(50),
  })
  .partial() satisfies z.ZodType<SiteSheetFields>;
