import type { Planning } from "../../planning.ts";
import { DatasetPulls, type DatasetPullsSurroundings } from "./dataset-pulls.ts";
import type { PullPlanning } from "./pull-planning.ts";

/** The application with pulls, which use its other services as a person would. */
export function withPulls(
  services: Omit<Planning, keyof PullPlanning>,
  around: Omit<DatasetPullsSurroundings, "services">,
): Planning {
  const pulls = new DatasetPulls({ ...around, services });
  return {
    ...services,
    listPullSources: (territory) => pulls.listSources(territory),
    startPull: (query) => pulls.start(query),
    findPull: async (territory) => pulls.find(territory),
    waitForPull: (territory, options) => pulls.waitFor(territory, options),
    cancelPull: (territory) => pulls.cancel(territory),
    close: async () => {
      await pulls.close();
      await services.close();
    },
  };
}
