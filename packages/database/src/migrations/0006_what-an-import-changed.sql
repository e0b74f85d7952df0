-- What accepting a version changed, as it was told then: the history says it, and the page of an import keeps it. Nullable, so that
-- nothing is rewritten; locks dataset_version for the instant of adding the column.
ALTER TABLE "dataset_version" ADD COLUMN "outcome" jsonb;
