-- The first tables: one territory, what it was loaded from, its units, its dated networks of sites, its results.
-- Locks nothing that exists: every table is new.
CREATE TYPE "public"."boundary_unit" AS ENUM('commune', 'canton');--> statement-breakpoint
CREATE TYPE "public"."dataset_kind" AS ENUM('communes', 'cantons', 'sites', 'homes', 'roads', 'boundaries');--> statement-breakpoint
CREATE TYPE "public"."partner_scope" AS ENUM('national', 'local');--> statement-breakpoint
CREATE TYPE "public"."run_kind" AS ENUM('coverage');--> statement-breakpoint
CREATE TYPE "public"."site_format" AS ENUM('fixed', 'antenna', 'multi-site', 'travelling');--> statement-breakpoint
CREATE TYPE "public"."site_status" AS ENUM('studied', 'planned', 'labelled', 'closed');--> statement-breakpoint
CREATE TABLE "boundary" (
	"territory_code" text NOT NULL,
	"unit" "boundary_unit" NOT NULL,
	"rank" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"canton_codes" text[] NOT NULL,
	"geometry" jsonb NOT NULL,
	"approximate" boolean NOT NULL,
	CONSTRAINT "boundary_territory_code_unit_rank_pk" PRIMARY KEY("territory_code","unit","rank")
);
--> statement-breakpoint
CREATE TABLE "canton" (
	"territory_code" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "canton_territory_code_code_pk" PRIMARY KEY("territory_code","code")
);
--> statement-breakpoint
CREATE TABLE "commune" (
	"territory_code" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"population" integer NOT NULL,
	"longitude_degrees" double precision NOT NULL,
	"latitude_degrees" double precision NOT NULL,
	"area_square_kilometres" double precision NOT NULL,
	"epci_code" text,
	"epci_name" text,
	"arrondissement_code" text,
	CONSTRAINT "commune_territory_code_code_pk" PRIMARY KEY("territory_code","code"),
	CONSTRAINT "commune_population_not_negative" CHECK ("commune"."population" >= 0),
	CONSTRAINT "commune_longitude_in_range" CHECK ("commune"."longitude_degrees" between -180 and 180),
	CONSTRAINT "commune_latitude_in_range" CHECK ("commune"."latitude_degrees" between -90 and 90)
);
--> statement-breakpoint
CREATE TABLE "commune_canton" (
	"territory_code" text NOT NULL,
	"commune_code" text NOT NULL,
	"canton_code" text NOT NULL,
	CONSTRAINT "commune_canton_pk" PRIMARY KEY("territory_code","commune_code","canton_code")
);
--> statement-breakpoint
CREATE TABLE "dataset" (
	"territory_code" text NOT NULL,
	"id" text NOT NULL,
	"kind" "dataset_kind" NOT NULL,
	"name" text NOT NULL,
	"producer" text NOT NULL,
	"licence" text NOT NULL,
	"vintage" text NOT NULL,
	"url" text,
	"sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	CONSTRAINT "dataset_territory_code_id_pk" PRIMARY KEY("territory_code","id")
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"territory_code" text NOT NULL,
	"name" text NOT NULL,
	"scope" "partner_scope" NOT NULL,
	CONSTRAINT "partner_territory_code_name_pk" PRIMARY KEY("territory_code","name")
);
--> statement-breakpoint
CREATE TABLE "road_network" (
	"hash" text NOT NULL,
	"territory_code" text NOT NULL,
	"file_name" text NOT NULL,
	"metadata" jsonb NOT NULL,
	"junction_count" integer NOT NULL,
	"segment_count" integer NOT NULL,
	"kilometres" double precision NOT NULL,
	"in_force_since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "road_network_territory_code_hash_pk" PRIMARY KEY("territory_code","hash")
);
--> statement-breakpoint
CREATE TABLE "run" (
	"input_hash" text PRIMARY KEY NOT NULL,
	"territory_code" text NOT NULL,
	"kind" "run_kind" NOT NULL,
	"inputs" jsonb NOT NULL,
	"result" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"commune_code" text NOT NULL,
	"commune_name" text NOT NULL,
	"longitude_degrees" double precision NOT NULL,
	"latitude_degrees" double precision NOT NULL,
	"format" "site_format" NOT NULL,
	"status" "site_status" NOT NULL,
	"label_date" date,
	"hours" jsonb,
	"agent_count" integer,
	CONSTRAINT "site_territory_code_network_slug_id_pk" PRIMARY KEY("territory_code","network_slug","id"),
	CONSTRAINT "site_longitude_in_range" CHECK ("site"."longitude_degrees" between -180 and 180),
	CONSTRAINT "site_latitude_in_range" CHECK ("site"."latitude_degrees" between -90 and 90),
	CONSTRAINT "site_agent_count_not_negative" CHECK ("site"."agent_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "site_activity" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"site_id" text NOT NULL,
	"year" integer NOT NULL,
	"request_count" integer,
	"appointment_count" integer,
	CONSTRAINT "site_activity_pk" PRIMARY KEY("territory_code","network_slug","site_id","year"),
	CONSTRAINT "site_activity_not_negative" CHECK ("site_activity"."request_count" >= 0 and "site_activity"."appointment_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "site_canton" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"site_id" text NOT NULL,
	"canton_code" text NOT NULL,
	CONSTRAINT "site_canton_pk" PRIMARY KEY("territory_code","network_slug","site_id","canton_code")
);
--> statement-breakpoint
CREATE TABLE "site_event" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"site_id" text NOT NULL,
	"rank" integer NOT NULL,
	"date" text NOT NULL,
	"text_fr" text NOT NULL,
	"text_en" text NOT NULL,
	CONSTRAINT "site_event_pk" PRIMARY KEY("territory_code","network_slug","site_id","rank")
);
--> statement-breakpoint
CREATE TABLE "site_network" (
	"territory_code" text NOT NULL,
	"slug" text NOT NULL,
	"date" date NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"dataset_id" text NOT NULL,
	CONSTRAINT "site_network_territory_code_slug_pk" PRIMARY KEY("territory_code","slug")
);
--> statement-breakpoint
CREATE TABLE "site_partner" (
	"territory_code" text NOT NULL,
	"network_slug" text NOT NULL,
	"site_id" text NOT NULL,
	"partner_name" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "site_partner_pk" PRIMARY KEY("territory_code","network_slug","site_id","partner_name")
);
--> statement-breakpoint
CREATE TABLE "territory" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"west_degrees" double precision NOT NULL,
	"south_degrees" double precision NOT NULL,
	"east_degrees" double precision NOT NULL,
	"north_degrees" double precision NOT NULL,
	"content_hash" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canton" ADD CONSTRAINT "canton_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_canton" ADD CONSTRAINT "commune_canton_commune_fk" FOREIGN KEY ("territory_code","commune_code") REFERENCES "public"."commune"("territory_code","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_canton" ADD CONSTRAINT "commune_canton_canton_fk" FOREIGN KEY ("territory_code","canton_code") REFERENCES "public"."canton"("territory_code","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "road_network" ADD CONSTRAINT "road_network_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_network_fk" FOREIGN KEY ("territory_code","network_slug") REFERENCES "public"."site_network"("territory_code","slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_activity" ADD CONSTRAINT "site_activity_site_fk" FOREIGN KEY ("territory_code","network_slug","site_id") REFERENCES "public"."site"("territory_code","network_slug","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_canton" ADD CONSTRAINT "site_canton_site_fk" FOREIGN KEY ("territory_code","network_slug","site_id") REFERENCES "public"."site"("territory_code","network_slug","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_canton" ADD CONSTRAINT "site_canton_canton_fk" FOREIGN KEY ("territory_code","canton_code") REFERENCES "public"."canton"("territory_code","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_event" ADD CONSTRAINT "site_event_site_fk" FOREIGN KEY ("territory_code","network_slug","site_id") REFERENCES "public"."site"("territory_code","network_slug","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_network" ADD CONSTRAINT "site_network_dataset_fk" FOREIGN KEY ("territory_code","dataset_id") REFERENCES "public"."dataset"("territory_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_partner" ADD CONSTRAINT "site_partner_site_fk" FOREIGN KEY ("territory_code","network_slug","site_id") REFERENCES "public"."site"("territory_code","network_slug","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_partner" ADD CONSTRAINT "site_partner_partner_fk" FOREIGN KEY ("territory_code","partner_name") REFERENCES "public"."partner"("territory_code","name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commune_canton_by_canton" ON "commune_canton" USING btree ("territory_code","canton_code");--> statement-breakpoint
CREATE INDEX "road_network_by_territory" ON "road_network" USING btree ("territory_code","in_force_since");--> statement-breakpoint
CREATE INDEX "run_by_territory" ON "run" USING btree ("territory_code","created_at");