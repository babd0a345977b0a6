// The list below the drawing says the same as the drawing.

/** Writes the list of what is shown anew. */
export function fillList(place, data, shown, link) {
  const sections = data.groups.flatMap((group) => {
    const bars = shown.filter((bar) => bar.group === group.key);
    return bars.length ? [element("h3", {}, group.label), element("ol", {}, ...bars.map((bar) => item(bar, data, link)))] : [];
  });
  place.replaceChildren(...(sections.length ? sections : [element("p", {}, data.words.nothing)]));
}

function item(bar, data, link) {
  const more = bar.about && !bar.label.includes(bar.about);
  const about = more ? linked(bar.aboutPath, bar.about, link) : element("span", {}, bar.kindLabel);
  return element("li", {}, element("span", {}, bar.dates), element("span", {}, linked(bar.path, bar.label, link), " ", about));
}

function linked(path, label, link) {
  return path ? element("a", { href: link(path) }, label) : element("span", {}, label);
}

/** An element with attributes and content. */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}
