import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const REPOSITORY = join(import.meta.dirname, "../../..");

/** One package of the workspace, as its manifest declares it. */
export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the repository. */
  readonly folder: string;
  readonly manifest: PackageManifest;
}

interface PackageManifest {
  readonly name: string;
  readonly description?: string;
  readonly sideEffects?: boolean;
  readonly exports?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function listWorkspacePackages(): WorkspacePackage[] {
  return globSync("{apps,packages,data,tooling}/*/package.json", { cwd: REPOSITORY })
    .concat(["bench/package.json", "e2e/package.json"])
    .toSorted()
    .map((path) => {
      // Our own manifests: their shape is what this package's tests check.
      const manifest = JSON.parse(readFileSync(join(REPOSITORY, path), "utf8")) as PackageManifest;
      return { name: manifest.name, folder: dirname(path), manifest };
    });
}

/** Paths, relative to the repository, of the TypeScript files that ship (tests and benchmarks are not imported by anyone). */
export function listSourceFiles(folder: string): string[] {
  return globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: REPOSITORY }).filter((path) => !/\.test\.tsx?$/.test(path));
}

/** Module names that a file imports, statically or not, with `import type` left out: types leave no trace at run time. */
export function listImports(path: string): string[] {
  const source = readFileSync(join(REPOSITORY, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...source.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

/** The file a relative import names, relative to the repository. */
export function resolveRelativeImport(from: string, specifier: string): string {
  return relative(REPOSITORY, join(REPOSITORY, dirname(from), specifier));
}
