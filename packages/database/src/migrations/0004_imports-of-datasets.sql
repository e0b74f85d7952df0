-- Imports of datasets: files on their way in, versions that were accepted, mappings remembered, homes finer than communes.
-- Locks territory for the instant that the foreign keys take (the tables are new and empty), and commune for that of dropping
-- two constraints: a commune may be known before its population and its area are.
CREATE TABLE "dataset_import" (
	"id" text PRIMARY KEY NOT NULL,
	"territory_code" text NOT NULL,
	"file_name" text NOT NULL,
	"byte_count" double precision NOT NULL,
	"state" text NOT NULL,
	"choices" jsonb,
	"failure" jsonb,
	"version_id" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset_version" (
	"id" text PRIMARY KEY NOT NULL,
	"territory_code" text NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"producer" text NOT NULL,
	"licence" text NOT NULL,
	"vintage" text NOT NULL,
	"url" text,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"mapping" jsonb NOT NULL,
	"repair_count" integer NOT NULL,
	"refused_count" integer NOT NULL,
	"scope" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "dataset_version_rank" UNIQUE("territory_code","rank")
);
--> statement-breakpoint
CREATE TABLE "home_grid" (
	"territory_code" text PRIMARY KEY NOT NULL,
	"home_kind" text NOT NULL,
	"homes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"kind" text NOT NULL,
	"headers_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_kind_headers_hash_pk" PRIMARY KEY("kind","headers_hash")
);
--> statement-breakpoint
ALTER TABLE "commune" ALTER COLUMN "population" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "commune" ALTER COLUMN "area_square_kilometres" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_import" ADD CONSTRAINT "dataset_import_version_id_dataset_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."dataset_version"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_version" ADD CONSTRAINT "dataset_version_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_grid" ADD CONSTRAINT "home_grid_territory_code_territory_code_fk" FOREIGN KEY ("territory_code") REFERENCES "public"."territory"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_import_by_territory" ON "dataset_import" USING btree ("territory_code","started_at");