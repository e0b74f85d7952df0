import { defineConfig } from "vitest/config";

/** One runner for every package; tests live beside their source as `*.test.ts`. */
export default defineConfig({
  test: {
    include: ["{packages,apps,tooling}/*/{src,test}/**/*.test.{ts,tsx}", "bench/src/**/*.test.ts"],
    globalSetup: "packages/planning/test/data-folder-template.setup.ts",
    setupFiles: ["tooling/test-run/src/seed-properties.setup.ts", "packages/planning/test/temporary-folder.setup.ts"],
    // A worker loads our modules once, not once for each of 300 files: a third of the time. They keep no state that a test could see.
    isolate: false,
    // The default leaves one core idle: of two, half.
    maxWorkers: "100%",
    testTimeout: 60_000,
    // Opening an application on a busy machine: a database is created.
    hookTimeout: 60_000,
  },
});
