import { useEffect } from "react";
import type { HomeColouring } from "./home-colouring.ts";
import { zoomOfPlaces } from "./home-forms.ts";
import { cantonFeatures } from "./layers/cantons.ts";
import { GHOSTS_SOURCE, ghostFeatures } from "./layers/ghosts.ts";
import { homeFeatures } from "./layers/homes.ts";
import { isochroneFeatures } from "./layers/isochrones.ts";
import { linkFeatures } from "./layers/links.ts";
import { measureFeatures } from "./layers/measure.ts";
import { roadFeatures } from "./layers/roads.ts";
import { routeFeatures } from "./layers/route.ts";
import { siteFeatures } from "./layers/sites.ts";
import type { MapCanvasProps } from "./map-canvas.tsx";
import type { MapController } from "./map-controller.ts";

/**
 * Keeps a map filled with what is to be drawn; each part is sent again only when it changes.
 *
 * @param colouring how homes are painted; not that of `props` on the map of before.
 */
export function useMapContents(
  drawn: MapController | undefined,
  props: MapCanvasProps,
  colouring: HomeColouring | undefined,
  homeIsBeyond: Uint8Array | undefined,
): void {
  const { territory, askRoadLines, sites, changed, ghosts, route, scheme, shown, bounds, drawing } = props;
  const { isTailOnly, form, isochrones, links, measure, planIgn } = drawing;
  const palette = colouring?.palette;
  useEffect(() => {
    drawn?.setFeatures("communes", territory.communes.features);
    drawn?.setFeatures("cantons", cantonFeatures(territory.cantons.features));
    drawn?.setFeatures("habitants", homeFeatures(territory));
  }, [drawn, territory]);
  useEffect(() => {
    if (drawn === undefined) return;
    let isGone = false;
    askRoadLines?.().then(
      (lines) => {
        if (!isGone) drawn.setFeatures("routes", roadFeatures(lines));
      },
      // A worker that is closed meanwhile answers nothing, and is asked again by what replaces it.
      (error: unknown) => {
        if (!isGone) reportError(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [drawn, askRoadLines]);
  useEffect(() => drawn?.setFeatures("sites", siteFeatures(sites, changed)), [drawn, sites, changed]);
  useEffect(() => drawn?.setFeatures(GHOSTS_SOURCE, ghostFeatures(ghosts)), [drawn, ghosts]);
  useEffect(() => drawn?.setFeatures("itineraire", routeFeatures(route)), [drawn, route]);
  useEffect(
    () => drawn?.setFeatures("isochrones", isochrones === undefined ? [] : isochroneFeatures(isochrones)),
    [drawn, isochrones],
  );
  useEffect(() => drawn?.setFeatures("liens", linkFeatures(links)), [drawn, links]);
  useEffect(() => {
    const ends = measure?.ends.map(({ longitude, latitude }) => [longitude, latitude]);
    const [from, to] = ends ?? [];
    drawn?.setFeatures("mesure", measureFeatures(from && to && [from, to], measure?.byRoad ?? null));
  }, [drawn, measure]);
  useEffect(() => drawn?.setPlanIgn(planIgn), [drawn, planIgn]);
  useEffect(
    () => palette && drawn?.setHomesPaint({ palette, isTailOnly, isOverBaseMap: planIgn !== undefined }),
    [drawn, palette, isTailOnly, planIgn],
  );
  useEffect(() => {
    if (colouring !== undefined && homeIsBeyond !== undefined) {
      drawn?.setHomeStates(colouring.homeClass, homeIsBeyond);
    }
  }, [drawn, colouring, homeIsBeyond]);
  useEffect(() => drawn?.setPlacesZoom(zoomOfPlaces(form, territory.homes, bounds)), [drawn, form, territory, bounds]);
  useEffect(() => drawn?.setCantonServices(props.cantonService ?? []), [drawn, props.cantonService]);
  useEffect(() => drawn?.chooseHome(props.chosenHome), [drawn, props.chosenHome]);
  useEffect(() => drawn?.chooseCanton(props.chosenCanton), [drawn, props.chosenCanton]);
  useEffect(() => drawn?.setScheme(scheme), [drawn, scheme]);
  useEffect(() => drawn?.setShown(shown), [drawn, shown]);
}
