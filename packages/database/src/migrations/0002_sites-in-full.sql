-- A site with all that it is: role, host body, hours as read, full-time equivalents, stops, notes, sources; days of partners;
-- kinds of events. Locks site, site_event and site_partner for an instant: columns are added without rewriting them (their
-- defaults are constants), and the check reads a few rows. Rows already there keep what they say; the rest is unknown until
-- the territory is loaded again, which the next opening does.
CREATE TYPE "public"."host_body" AS ENUM('municipality', 'intermunicipality', 'department', 'la-poste', 'msa', 'association', 'sub-prefecture', 'state', 'other');--> statement-breakpoint
CREATE TYPE "public"."site_event_kind" AS ENUM('status', 'free');--> statement-breakpoint
CREATE TYPE "public"."site_role" AS ENUM('principal', 'antenna');--> statement-breakpoint
CREATE TYPE "public"."stop_frequency" AS ENUM('weekly', 'fortnightly', 'monthly');--> statement-breakpoint
CREATE TABLE "site_stop" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"site_id" text NOT NULL,
	"rank" integer NOT NULL,
	"place" text NOT NULL,
	"longitude_degrees" double precision NOT NULL,
	"latitude_degrees" double precision NOT NULL,
	"weekday" text NOT NULL,
	"opens_minute" integer NOT NULL,
	"closes_minute" integer NOT NULL,
	"frequency" "stop_frequency" NOT NULL,
	CONSTRAINT "site_stop_pk" PRIMARY KEY("territory_code","network_slug","site_id","rank"),
	CONSTRAINT "site_stop_longitude_in_range" CHECK ("site_stop"."longitude_degrees" between -180 and 180),
	CONSTRAINT "site_stop_latitude_in_range" CHECK ("site_stop"."latitude_degrees" between -90 and 90),
	CONSTRAINT "site_stop_slot_in_order" CHECK (0 <= "site_stop"."opens_minute" and "site_stop"."opens_minute" < "site_stop"."closes_minute" and "site_stop"."closes_minute" <= 1440)
);
--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "role" "site_role" DEFAULT 'principal' NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "host_body" "host_body";--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "opening_hours" jsonb;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "agents_full_time_equivalent" double precision;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "are_stops_known" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "sources" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "site_event" ADD COLUMN "kind" "site_event_kind" DEFAULT 'free' NOT NULL;--> statement-breakpoint
ALTER TABLE "site_partner" ADD COLUMN "days" text[];--> statement-breakpoint
ALTER TABLE "site_stop" ADD CONSTRAINT "site_stop_site_fk" FOREIGN KEY ("territory_code","network_slug","site_id") REFERENCES "public"."site"("territory_code","network_slug","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_agents_full_time_equivalent_not_negative" CHECK ("site"."agents_full_time_equivalent" >= 0);