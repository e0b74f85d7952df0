-- Scenarios over networks of sites, and all that each of them ever said.
-- Locks territory for the instant that the foreign key takes: the tables are new and empty.
CREATE TABLE "scenario" (
	"id" text PRIMARY KEY NOT NULL,
	"territory_code" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "scenario_version_positive" CHECK ("scenario"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "scenario_version" (
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"network_slug" text NOT NULL,
	"changes" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_version_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_scenario_id_scenario_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenario"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenario_by_territory" ON "scenario" USING btree ("territory_code");