// What the two pictures of the network have in common.

/** An element of HTML with attributes (text is never markup) and content. */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}

/** A text of the page with values in its places. */
export function fill(text, ...values) {
  return values.reduce((filled, value, place) => filled.replaceAll(`{${place}}`, String(value)), text);
}

/** The number of the colour or line of something: its place in the list, beginning again after the last. */
export function numberIn(list, key) {
  const place = list.findIndex(one => one.key === key);
  return place < 0 ? 7 : place % 8;
}

const ruler = document.createElement("canvas").getContext("2d");

/** How wide a text is, in pixels. */
export function widthOf(text, size) {
  ruler.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width;
}

/** A text cut to a width, with an ellipsis. */
export function cut(text, size, width) {
  if (widthOf(text, size) <= width) {
    return text;
  }
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(letters.join("") + "…", size) > width) {
    letters.pop();
  }
  return letters.join("").trimEnd() + "…";
}

/** A text as one compares it with what somebody types. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\p{Dash}/gu, "-");
}
