/**
 * Checksums of the answers to the generated problems, by "bench: what". A change of speed must not change them; a change
 * of answers on purpose changes them here, with its reason in the commit.
 */
export const PINNED_CHECKSUMS: Readonly<Record<string, string>> = {
  "nearest: 3 nearest of 20 sites for all junctions": "5cf31de6",
  "nearest: 1 nearest, same index kind": "434ced67",
  "edit: add a site anywhere (24640 homes changed in the mean)": "3c601785",
  "edit: drag it from street to street": "93b88f6a",
  "edit: drag it where 30,000 junctions reach it": "8fa0de9d",
  "edit: move it anywhere": "3c601785",
  "edit: move one of the 20 anywhere, then another (501723 labels in all)": "bb8642ca",
  "small: move a site anywhere, 426 junctions": "c24525c8",
  "small: all sites from scratch, 426 junctions": "24875bbe",
  "matrix: 1,000 x 20 matrix, 12,000 junctions generated": "4bf41ae4",
  "fragility: 3,000 closures, 2.3 million homes, from the 3 nearest": "24ef3c95",
  "week: heat map and hours of 20,000 homes, 60 sites": "a6f08e4d",
  "week: the same by plain means": "a6f08e4d",
  "week: all: week, moment, closures, formats, 12 partners and their weeks": "a6f08e4d",
  "import-files: sites, 2,845 rows of 24 columns": "b8037d9d",
  "import-files: grid of 2.3 million cells, 5 columns of 34": "452820c9",
  "import-files: grid of 2.3 million cells, 34 columns of 34": "5d04529e",
  "scale: 62000 junctions: nearest of 20 sites for all": "89fdf54a",
  "scale: 250000 junctions: nearest of 20 sites for all": "207398f5",
  "scale: 1000000 junctions: nearest of 20 sites for all": "b00154b3",
  "scale: 4000000 junctions: nearest of 20 sites for all": "e68db35d",
  "import-rows: sites of the country, 2,845 rows of 12 columns": "d9df8db6",
  "import-rows: 2.3 million cells, those of a département and around": "da8854df",
  "import-rows: 2.3 million cells, all of them, in batches": "836f772e",
};
