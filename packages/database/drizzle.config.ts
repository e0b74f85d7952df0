import { defineConfig } from "drizzle-kit";

/** `drizzle-kit generate` writes a migration from the difference with the last one. Applied ones are never edited. */
export default defineConfig({
  dialect: "postgresql",
  casing: "snake_case",
  schema: "./src/schema/index.ts",
  out: "./src/migrations",
});
