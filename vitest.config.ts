import { defineConfig } from "vitest/config";

/** One runner for every package; tests live beside their source as `*.test.ts`. */
export default defineConfig({
  test: {
    include: ["{packages,apps,tooling}/*/{src,test}/**/*.test.{ts,tsx}", "bench/src/**/*.test.ts"],
    globalSetup: "packages/planning/test/data-folder-template.setup.ts",
    setupFiles: "tooling/test-run/src/seed-properties.setup.ts",
    // The default leaves one core idle: of two, half.
    maxWorkers: "100%",
    testTimeout: 60_000,
    // Opening an application on a busy machine: a database is created.
    hookTimeout: 60_000,
  },
});
