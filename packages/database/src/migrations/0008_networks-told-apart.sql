-- A list of sites that is accepted leaves the other networks as they are: each has the hash of what it holds, and is neither written nor
-- read again while it is the same. Nullable, so that nothing is rewritten; locks site_network for the instant of adding the column.
ALTER TABLE "site_network" ADD COLUMN "content_hash" text;
