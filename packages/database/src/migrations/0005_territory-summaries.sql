-- Another kind of result that is kept: a territory's figures as the country sums them, so that the country reads a row for each
-- territory and loads none. Adds a label to a type: locks no table, rewrites nothing.
ALTER TYPE "public"."run_kind" ADD VALUE 'territory-summary';
