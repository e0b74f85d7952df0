-- A national file of homes, read once and kept for every territory: what is said of it, and its rows in blocks by area.
-- Locks dataset_import for the instant that a column without a value and its foreign key take; the other tables are new and empty.
-- Blocks are compressed already: EXTERNAL has the database not try again.
CREATE TABLE "national_homes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"producer" text NOT NULL,
	"licence" text NOT NULL,
	"vintage" text NOT NULL,
	"url" text,
	"file_name" text NOT NULL,
	"byte_count" double precision NOT NULL,
	"sha256" text NOT NULL,
	"content_hash" text NOT NULL,
	"tables" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"areas" jsonb NOT NULL,
	"row_count" integer NOT NULL,
	"home_count" integer NOT NULL,
	"refused_count" integer NOT NULL,
	"population" double precision NOT NULL,
	"repairs" jsonb NOT NULL,
	"issues" jsonb NOT NULL,
	"stored_byte_count" double precision NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_by" text,
	CONSTRAINT "national_homes_content" UNIQUE("content_hash")
);
--> statement-breakpoint
CREATE TABLE "national_homes_block" (
	"national_homes_id" text NOT NULL,
	"rank" integer NOT NULL,
	"table_rank" integer NOT NULL,
	"area" text NOT NULL,
	"row_count" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "national_homes_block_national_homes_id_rank_pk" PRIMARY KEY("national_homes_id","rank")
);
--> statement-breakpoint
ALTER TABLE "dataset_import" ADD COLUMN "national_homes_id" text;--> statement-breakpoint
ALTER TABLE "national_homes_block" ADD CONSTRAINT "national_homes_block_national_homes_id_national_homes_id_fk" FOREIGN KEY ("national_homes_id") REFERENCES "public"."national_homes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "national_homes_block_by_area" ON "national_homes_block" USING btree ("national_homes_id","area");--> statement-breakpoint
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_national_homes_id_national_homes_id_fk" FOREIGN KEY ("national_homes_id") REFERENCES "public"."national_homes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_homes_block" ALTER COLUMN "content" SET STORAGE EXTERNAL;
