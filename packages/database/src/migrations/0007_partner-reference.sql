-- The list of national partners as people edited it, each state whole. A new and empty table: locks nothing, rewrites nothing.
CREATE TABLE "partner_reference" (
	"version" integer PRIMARY KEY NOT NULL,
	"partners" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
