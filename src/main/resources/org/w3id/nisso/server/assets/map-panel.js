// The panel of the chosen place: every status of the place on the day, in cards side by side by view.

import { on } from "./map-statuses.js";
import { words as dayInWords } from "./map-days.js";
import { cell, element, swatch, thing } from "./map-table.js";

/** Statuses by the parties in whose view they are: the undisputed first, then each party with a view on the place. */
const byView = (statuses) => {
  const viewers = [...new Set(statuses.flatMap((status) => status.viewers))];
  return [["", statuses.filter((status) => status.viewers.length === 0)],
    ...viewers.map((viewer) => [viewer, statuses.filter((status) => status.viewers.includes(viewer))])]
    .filter(([, held]) => held.length > 0);
};

const facts = (atlas, status, day) => {
  const fact = (key) => {
    const value = cell(atlas, status, key, day);
    return value.length ? [element("dt", {}, atlas.words[key]), element("dd", {}, ...value)] : [];
  };
  return element("dl", {}, ...["since", "until", "basis"].flatMap(fact));
};

const entry = (atlas, status, day) => element("li", { "data-holder": status.holder },
  element("p", { class: "held" }, swatch(atlas, status.holder), thing(atlas, status.holder, day),
    ...(status.relation ? [": ", ...cell(atlas, status, "relation", day)] : [])),
  facts(atlas, status, day),
  ...(status.page ? [element("p", { class: "small" }, ...cell(atlas, status, "sources", day))] : []));

const card = (atlas, [viewer, statuses], day) => element("div", { class: "view", "data-view": viewer },
  // Where nobody has a view of their own, nothing needs to be called undisputed.
  ...(Object.keys(atlas.views).length === 0 ? [] : [element("h3", {}, viewer
    ? atlas.words.inViewOf.replace("{0}", atlas.things[viewer].label) : atlas.words.undisputed)]),
  element("ul", {}, ...statuses.map((status) => entry(atlas, status, day))));

/**
 * Fills the panel.
 *
 * @param closing what to do when the reader closes it
 */
export const fillPanel = (panel, atlas, place, day, view, closing) => {
  const statuses = on(atlas, day, view).filter((status) => status.place === place);
  const close = atlas.words.close;
  const button = element("button", { type: "button", class: "close", "aria-label": close, title: close }, "×");
  button.addEventListener("click", closing);
  panel.replaceChildren(button, element("h2", {}, thing(atlas, place, day)),
    element("p", { class: "quiet" }, dayInWords(day, atlas.language)),
    ...(statuses.length ? byView(statuses).map((one) => card(atlas, one, day))
      : [element("p", {}, atlas.words.nothingHere)]));
  panel.dataset.place = place;
};
