import { customType } from "drizzle-orm/pg-core";

/** `bytea`: given back as bytes by both drivers. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
