import { z } from "zod";
import { PEOPLE_GROUPS } from "../analysis/equity/home-traits.ts";
import { plainText } from "../scenario/site-sheet-schema.ts";

const PRIORITY_LIST_COUNT_MAX = 5;
/** More than there are communes in France: a national list may be given whole. */
const PRIORITY_COMMUNE_COUNT_MAX = 36_000;
const PRIORITY_WEIGHT_MAX = 100;

/** A person of the group counts for so many people: 1 changes nothing. */
const weightSchema = z.number().min(1).max(PRIORITY_WEIGHT_MAX);

/**
 * Who counts for more than one person. Somebody of several groups counts for 1 and what each adds (2 and 3 make 4): homes tell how many
 * people are in each group, not who is in two.
 */
export const prioritiesSchema = z.strictObject({
  /** Groups that the homes of the territory tell: see {@link PEOPLE_GROUPS}. */
  groups: z
    .array(z.strictObject({ group: z.enum(PEOPLE_GROUPS), weight: weightSchema }))
    .max(PEOPLE_GROUPS.length)
    .default([]),
  /** Lists of communes (rural revitalisation, priority neighbourhoods), everyone of which counts for more: what they are is their name. */
  communes: z
    .array(
      z.strictObject({
        name: plainText(200).min(1),
        weight: weightSchema,
        /** INSEE codes; those of other territories change nothing. */
        communeCodes: z
          .array(z.string().regex(/^[0-9][0-9AB][0-9]{3}$/, "an INSEE code of a commune"))
          .min(1)
          .max(PRIORITY_COMMUNE_COUNT_MAX),
      }),
    )
    .max(PRIORITY_LIST_COUNT_MAX)
    .default([]),
});
export type Priorities = z.output<typeof prioritiesSchema>;
