import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FLOORS, floorOf, OUTSIDE } from "./floors.ts";
import {
  listImports,
  listSourceFiles,
  listWorkspacePackages,
  REPOSITORY,
  resolveRelativeImport,
  type WorkspacePackage,
} from "./workspace.ts";

const packages = listWorkspacePackages();
const rooms = packages.filter((pkg) => floorOf(pkg.name) >= 0);
const libraries = packages.filter((pkg) => pkg.folder.startsWith("packages/"));

/** Pure TypeScript over typed arrays: the same code runs in a browser worker, a Node worker and a test. */
const KERNELS = ["@maillage/road-network", "@maillage/travel-time", "@maillage/coverage"];

test("every package has a place in the house", () => {
  const unplaced = packages.map((pkg) => pkg.name).filter((name) => floorOf(name) < 0 && !OUTSIDE.includes(name));
  expect(unplaced).toEqual([]);
  expect(rooms.length).toBeGreaterThan(8);
});

test.each(rooms)("$name depends only on the floors below it", ({ name, manifest }) => {
  const climbing = Object.keys({ ...manifest.dependencies })
    .filter((dependency) => dependency.startsWith("@maillage/"))
    .filter((dependency) => floorOf(dependency) < 0 || floorOf(dependency) >= floorOf(name));
  expect(climbing, `floors: ${FLOORS.map((floor) => floor.join(" ")).join(" < ")}`).toEqual([]);
});

test.each(rooms)("$name enters other packages by their door, and only those it declares", (pkg) => {
  const declared = Object.keys({ ...pkg.manifest.dependencies });
  const trespasses = listSourceFiles(pkg.folder).flatMap((file) =>
    listImports(file)
      .filter((specifier) =>
        specifier.startsWith(".")
          ? !resolveRelativeImport(file, specifier).startsWith(`${pkg.folder}/`)
          : specifier.startsWith("@maillage/") && !declared.some((name) => isEntryOf(name, specifier)),
      )
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(trespasses).toEqual([]);
});

function isEntryOf(packageName: string, specifier: string): boolean {
  return specifier === packageName || (specifier.startsWith(`${packageName}/`) && !specifier.includes("/src/"));
}

test.each(rooms.filter((pkg) => KERNELS.includes(pkg.name)))("the main entry of $name needs no Node", ({ folder }) => {
  const reached = new Set<string>([`${folder}/src/index.ts`]);
  const nodeImports: string[] = [];
  for (const file of reached) {
    for (const specifier of listImports(file)) {
      if (specifier.startsWith("node:")) nodeImports.push(`${file} imports ${specifier}`);
      if (specifier.startsWith(".")) reached.add(resolveRelativeImport(file, specifier));
    }
  }
  expect(nodeImports).toEqual([]);
});

describe.each(libraries)("$name has the shape of a package", (pkg: WorkspacePackage) => {
  test("a sentence, doors that exist, no side effect, the usual scripts", () => {
    expect(pkg.manifest.description).toMatch(/\.$/);
    expect(pkg.manifest.sideEffects).toBe(false);
    expect(Object.keys({ ...pkg.manifest.scripts })).toEqual(expect.arrayContaining(["typecheck", "test"]));
    for (const door of Object.values({ ...pkg.manifest.exports })) {
      expect(existsSync(join(REPOSITORY, pkg.folder, door)), door).toBe(true);
    }
  });

  test("a README", () => {
    expect(existsSync(join(REPOSITORY, pkg.folder, "README.md"))).toBe(true);
  });
});
