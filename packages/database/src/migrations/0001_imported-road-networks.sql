-- Roads imported from a file, kept beside the modelled ones: where each came from and when, and none in force by being there.
-- Locks road_network for an instant: columns are added without rewriting it (now() is one value for all rows), and it has
-- a few rows. Those already there were put in force when they were added.
ALTER TABLE "road_network" ALTER COLUMN "in_force_since" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "road_network" ALTER COLUMN "in_force_since" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "road_network" ADD COLUMN "imported_file_name" text;--> statement-breakpoint
ALTER TABLE "road_network" ADD COLUMN "added_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "road_network" SET "added_at" = "in_force_since";
