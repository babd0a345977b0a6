// What all maps share: outlines as d3 wants them, and a projection that fits a region, wherever on the globe it lies.

const HALF_SPHERE = 2 * Math.PI;
const OUTSIZE = 10;

/** A geometry whose rings run as d3 has them, which is the other way round than in GeoJSON. */
export const rewound = (geometry) => {
  const polygon = (rings) => {
    const outer = { type: "Polygon", coordinates: [rings[0]] };
    return d3.geoArea(outer) > HALF_SPHERE ? rings.map((ring) => ring.slice().reverse()) : rings;
  };
  switch (geometry.type) {
    case "Polygon": return { ...geometry, coordinates: polygon(geometry.coordinates) };
    case "MultiPolygon": return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
    case "GeometryCollection": return { ...geometry, geometries: geometry.geometries.map(rewound) };
    default: return geometry;
  }
};

/** The pieces of a geometry: points, lines, polygons. */
export const pieces = (geometry) => {
  if (geometry.type === "GeometryCollection") {
    return geometry.geometries.flatMap(pieces);
  }
  return geometry.type.startsWith("Multi")
    ? geometry.coordinates.map((coordinates) => ({ type: geometry.type.slice(5), coordinates })) : [geometry];
};

export const isArea = (geometry) => /Polygon/.test(geometry.type);
export const isLine = (geometry) => /LineString/.test(geometry.type);

/** The largest polygon, the longest line, or a point. */
export const mainPiece = (geometry) => {
  const size = (piece) => (isArea(piece) ? d3.geoArea(piece) : isLine(piece) ? d3.geoLength(piece) : 0);
  return pieces(geometry).reduce((best, piece) => (size(piece) > size(best) ? piece : best));
};

/** All corners of a geometry. */
export const points = (geometry) => pieces(geometry).flatMap((piece) => (piece.type === "Point" ? [piece.coordinates]
  : piece.type === "LineString" ? piece.coordinates : piece.coordinates.flat()));

const size = (geometry) => {
  const [[west, south], [east, north]] = d3.geoBounds(geometry);
  return Math.max((east - west + 360) % 360, north - south);
};

/**
 * The region in which some places lie, as points that a map must show: the middle of each, and all of each but those that are so
 * much larger than most that the others would hardly be seen.
 */
export const regionOf = (geometries) => {
  const most = OUTSIZE * (d3.median(geometries, size) || 0);
  const usual = geometries.filter((geometry) => size(geometry) <= most || geometries.length === 1);
  return [...geometries.map((geometry) => d3.geoCentroid(mainPiece(geometry))), ...usual.flatMap(points)];
};

/** Lines of longitude and latitude, as close as the size of what is shown asks for. */
export const grid = (all) => {
  const [[west, south], [east, north]] = d3.geoBounds({ type: "MultiPoint", coordinates: all });
  const size = Math.max((east - west + 360) % 360, north - south, 1);
  const step = size > 15 ? 10 : size > 1.5 ? 1 : 0.1;
  return step === 10 ? d3.geoGraticule10() : d3.geoGraticule().step([step, step])
    .extent([[west - 5, Math.max(-85, south - 5)], [(east < west ? east + 360 : east) + 5, Math.min(85, north + 5)]])();
};

/**
 * A projection in which areas compare, turned to the middle of some points, which fit into a frame.
 *
 * @param all    the points; with a degree around them at least, so that a single one is seen in its surroundings
 * @param extent the frame in pixels: [[left, top], [right, bottom]]
 */
export const projectionFor = (all, extent) => {
  const [[west, south], [east, north]] = d3.geoBounds({ type: "MultiPoint", coordinates: all });
  const width = (east - west + 360) % 360;
  const height = north - south;
  const longitude = west + width / 2;
  const latitude = (south + north) / 2;
  const margin = Math.max(0, 0.5 - Math.max(width, height) / 2);
  const around = margin ? [[longitude - margin, latitude - margin], [longitude + margin, latitude + margin]] : [];
  const wide = width > 160 || height > 120;
  const projection = wide ? d3.geoEqualEarth()
    : d3.geoConicEqualArea().parallels([south + height / 6, north - height / 6]).center([0, latitude]);
  return projection.rotate([-longitude, 0]).fitExtent(extent, { type: "MultiPoint", coordinates: [...all, ...around] });
};
