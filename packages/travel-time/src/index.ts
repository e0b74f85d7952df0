export { type NearestSites, NO_SITE } from "./nearest-sites.ts";
