// Which names stand on the map, and where, so that none lies over another: large places first, the names of borders before all.

import { borderYears } from "./map-statuses.js";

const LINE = 15;
// A narrower frame has no room for what borders rest on.
const WIDE = 600;
const measure = (() => {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, bold) => {
    pen.font = (bold ? "700" : "500") + " 12px system-ui, sans-serif";
    return pen.measureText(text).width;
  };
})();

const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where a name may stand, best first: in the middle of a large place; beside, above or below the mark of a small one or a border. */
const positions = (place, scale, width) => {
  if (!place.border && !place.small) {
    return [[-width / 2, 4], [-width / 2, -12], [-width / 2, 20]];
  }
  const beside = place.border ? place.pixels * scale / 2 + 6 : 9;
  return [[beside, 4], [-beside - width, 4], [-width / 2, -beside - 1], [-width / 2, beside + 10]];
};

/** A border is called by its years, and one that holds by what it rests on too where that fits. */
const texts = (place, width) => {
  if (!place.border) {
    return [place.label];
  }
  const years = (place.own.length ? borderYears(place.own) : place.years).join(", ");
  return place.basis && width > WIDE ? [years + " · " + place.basis, years] : [years];
};

const candidates = (place, scale, width) => texts(place, width).filter(Boolean).flatMap((text) => {
  const long = measure(text, place.border);
  const room = place.border || place.small || long < place.pixels * scale * 1.6;
  const [left, base] = place.now;
  const box = (x, y) => ({ left: left + x - 2, right: left + x + long + 2, top: base + y - LINE + 3, bottom: base + y + 4 });
  return room ? positions(place, scale, long).map(([x, y]) => ({ text, x, y, box: box(x, y) })) : [];
});

/**
 * The names that fit.
 *
 * @param places   those within the frame, each with where it is now
 * @param scale    how much the map is enlarged
 * @param width    the width of the frame
 * @param occupied a box in which no name may stand
 * @returns {Map} for each place that is named its text, and where it begins beside the place
 */
export const placeNames = (places, scale, width, occupied) => {
  const taken = [occupied, ...places.filter((place) => place.small).map(({ now: [x, y] }) =>
    ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))];
  const named = new Map();
  const rank = (place) => (place.border ? Infinity : place.pixels);
  [...places].sort((one, other) => rank(other) - rank(one)).forEach((place) => {
    const fitting = candidates(place, scale, width).find(({ box }) =>
      box.left >= 0 && box.right <= width && !taken.some((other) => meet(box, other)));
    if (fitting) {
      taken.push(fitting.box);
      named.set(place, fitting);
    }
  });
  return named;
};
