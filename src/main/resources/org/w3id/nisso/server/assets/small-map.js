// Where a thing lies: draws a quiet map into each figure.small-map, from the places of the large map, or else from the thing's own
// GeoJSON, which has the geometry of its place. A figure for which there is nothing to draw is taken away.

import { ask } from "./answers.js";
import { along } from "./map-days.js";
import { isArea, isLine, mainPiece, pieces, points, projectionFor, rewound } from "./geography.js";

const WIDTH = 416;
const HEIGHT = 180;
const MARGIN = 10;
// How much of its surroundings is shown with a place, in degrees to each side at the least.
const AROUND = 4;
const SMALL = 8;

const ownGeometry = async (thing) => {
  const own = await ask("/data/" + thing.replace(":", "/") + ".geojson");
  return own.features?.[0]?.geometry;
};

/** The frame around a place: the place and as much of its surroundings as tells where it is. */
const surroundings = (geometry) => {
  const corners = points(geometry);
  const [[west, south], [east, north]] = d3.geoBounds({ type: "MultiPoint", coordinates: corners });
  return [...corners, [west - AROUND, Math.max(-89, south - AROUND)], [east + AROUND, Math.min(89, north + AROUND)]];
};

/** Whether any of the land is seen in the frame; a mark on an empty ground would tell nobody where it is. */
const isSeen = (path, land) => {
  const [[left, top], [right, bottom]] = path.bounds(rewound(land));
  return right > 0 && left < WIDTH && bottom > 0 && top < HEIGHT;
};

const draw = (figure, atlas, geometry, label) => {
  const projection = projectionFor(surroundings(geometry), [[MARGIN, MARGIN], [WIDTH - MARGIN, HEIGHT - MARGIN]])
    .clipExtent([[-WIDTH, -HEIGHT], [WIDTH * 2, HEIGHT * 2]]);
  const path = d3.geoPath(projection).pointRadius(4);
  const picture = d3.create("svg").attr("viewBox", [0, 0, WIDTH, HEIGHT]).attr("preserveAspectRatio", "xMidYMid slice")
    .attr("role", "img").attr("aria-label", atlas.words.smallMap.replace("{0}", label));
  const areas = Object.values(atlas.things).map((known) => known.geometry).filter((known) => known && isArea(known));
  const land = areas.filter((area) => isSeen(path, area));
  if (areas.length > 0 && land.length === 0) {
    figure.remove();
    return;
  }
  picture.selectAll(".land").data(land).join("path").attr("class", "land").attr("d", (known) => path(rewound(known)));
  picture.selectAll(".here").data(pieces(geometry)).join("path")
    .attr("class", (piece) => (isLine(piece) ? "here-line" : "here")).attr("d", path);
  const [[left, top], [right, bottom]] = path.bounds(mainPiece(geometry));
  if (Math.max(right - left, bottom - top) < SMALL || !isArea(geometry)) {
    const [x, y] = path.centroid(mainPiece(geometry));
    picture.append("circle").attr("class", "around").attr("cx", x).attr("cy", y).attr("r", 11);
  }
  const link = document.createElement("a");
  link.href = figure.dataset.at ? along("/map", figure.dataset.at) : "/map";
  link.textContent = atlas.words.openMap;
  const caption = document.createElement("figcaption");
  caption.append(link);
  figure.replaceChildren(picture.node(), caption);
};

const fill = async (figure, atlas) => {
  const known = atlas.things[figure.dataset.thing];
  const geometry = known?.geometry || await ownGeometry(figure.dataset.thing);
  if (geometry) {
    draw(figure, atlas, rewound(geometry), known?.label || document.querySelector("h1").textContent);
  } else {
    figure.remove();
  }
};

const figures = [...document.querySelectorAll("figure.small-map[data-thing]")];
if (figures.length > 0) {
  const style = document.createElement("link");
  Object.assign(style, { rel: "stylesheet", href: "/assets/small-map.css" });
  document.head.append(style);
  const atlas = await ask("/map.json?lang=" + document.documentElement.lang);
  await Promise.all(figures.map((figure) => fill(figure, atlas)));
}
