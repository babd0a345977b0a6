// Bars one beside the other in as few rows as they need, labels included.

const GAP = 4;
const SHORTEST = 8;
const INSIDE_AT_LEAST = 130;
const LABEL_LENGTHS = [230, 150, 90];
const MOST_ROWS = 14;
const WORTH_LABELS = 1.4;

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** How wide a text is in the type of the bars. */
export function widthOf(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, Math.ceil(pen.measureText(text).width));
  }
  return widths.get(key);
}

/**
 * Where each bar of a lane stands: from where to where, its row, and the room for its label behind it if the bar is too
 * short for it. Only what is in sight is kept; where much happened at once, labels are cut shorter and at last left out, so that
 * not too many rows are needed; then the rows are low.
 *
 * @param sight  from where to where one sees
 * @param follow whether the bars follow one another, as those of an office do; these never have their label outside
 */
export function pack(bars, x, { font, follow, sight: [left, right] }) {
  const inSight = ({ start, end }) => end > left && start < right;
  const packed = (longest) => closeUp(rowed(bars, x, font, follow, longest).filter(inSight));
  const bare = packed(0);
  const most = Math.max(MOST_ROWS, WORTH_LABELS * bare.rows);
  const labelled = follow ? undefined : LABEL_LENGTHS.map(packed).find(({ rows }) => rows <= most);
  return labelled || { ...bare, low: !follow };
}

/** Rows are given to all bars, whether in sight or not, so that none jumps when the drawing is moved. */
function rowed(bars, x, font, follow, longest) {
  const ends = [];
  return bars.map((bar) => {
    const start = x(bar.begins);
    const end = Math.max(x(bar.over), start + (follow ? 2 : SHORTEST));
    const label = widthOf(bar.text, font) + 12;
    const outside = !follow && end - start < Math.min(label, INSIDE_AT_LEAST);
    const room = outside ? Math.min(label, longest) : 0;
    let row = ends.findIndex((taken) => taken <= start + (follow ? 1 : 0));
    row = row < 0 ? ends.length : row;
    ends[row] = end + (follow ? 0 : GAP) + room;
    return { bar, start, end, row, room, outside };
  });
}

/** The same without the rows that nobody uses. */
function closeUp(placed) {
  const used = [...new Set(placed.map((place) => place.row))].sort((one, other) => one - other);
  const numbers = new Map(used.map((row, number) => [row, number]));
  return { rows: used.length, placed: placed.map((place) => ({ ...place, row: numbers.get(place.row) })) };
}
