import type { HomeAccessView, HomeKind, TerritoryMapView } from "@maillage/planning";
import type { MultiPolygon, Polygon } from "geojson";
import type { MapPath } from "./map-drawing.ts";
import type { Projection } from "./project-to-box.ts";
import { classOfTime, NOBODY_COLOUR, type TimeClass } from "./time-classes.ts";

interface HomesSubject {
  readonly map: TerritoryMapView;
  readonly homeKind: HomeKind;
  readonly homes: readonly HomeAccessView[];
}

/** Side of a cell of the State's population grids. */
const CELL_KILOMETRES = 0.2;
/** Under this a square is lost in print. */
const SQUARE_POINTS_MIN = 1.2;

/**
 * People by their time to the nearest site: the commune filled where its centre stands for its homes, else a square for each
 * home over blank communes.
 */
export function drawHomes(
  { map, homeKind, homes }: HomesSubject,
  classes: readonly TimeClass[],
  {
    project,
    pointsPerKilometre,
    pathOf,
  }: Projection & { readonly pathOf: (geometry: Polygon | MultiPolygon) => string },
): readonly MapPath[] {
  const communes = (colourOf: (code: string) => string): readonly MapPath[] =>
    map.communes.features.map(({ properties, geometry }) => {
      const fill = colourOf(properties.code);
      return { kind: "path", path: pathOf(geometry), fill, stroke: "#ffffff", strokeWidth: 0.25 };
    });
  if (homeKind === "communes") {
    const homeOf = new Map(homes.map((access) => [access.home.communeCode, access]));
    return communes((code) => {
      const access = homeOf.get(code);
      if (access === undefined || access.home.population <= 0) return NOBODY_COLOUR;
      return classOfTime(classes, secondsOf(access))?.colour ?? NOBODY_COLOUR;
    });
  }
  const side = Math.max(CELL_KILOMETRES * pointsPerKilometre, SQUARE_POINTS_MIN);
  const squares = classes.flatMap((timeClass): readonly MapPath[] => {
    const path = homes
      .filter((access) => access.home.population > 0 && classOfTime(classes, secondsOf(access)) === timeClass)
      .map(({ home }) => {
        const [x, y] = project([home.longitude, home.latitude]);
        return `M${(x - side / 2).toFixed(1)} ${(y - side / 2).toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h-${side.toFixed(1)}Z`;
      })
      .join("");
    return path === "" ? [] : [{ kind: "path", path, fill: timeClass.colour, stroke: null, strokeWidth: 0 }];
  });
  return [...communes(() => NOBODY_COLOUR), ...squares];
}

function secondsOf({ nearest }: HomeAccessView): number | null {
  return nearest[0]?.seconds ?? null;
}
