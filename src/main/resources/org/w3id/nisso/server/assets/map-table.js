// The rows of who held what on a day, as the server writes them (org.w3id.nisso.server.map.StatusTable).

import { on, colour } from "./map-statuses.js";
import { along, words as dayInWords } from "./map-days.js";

export const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
};

/** A thing by its name, linked to its page with the day. */
export const thing = (atlas, id, day) => {
  const known = atlas.things[id];
  return known.page ? element("a", { href: along(known.page, day) }, known.label) : known.label;
};

export const swatch = (atlas, holder) => element("span", { class: "swatch holder-" + colour(atlas, holder) });

/** The parties in whose view a status is so, one after the other. */
export const viewers = (atlas, status, day) => status.viewers.length === 0
  ? [element("span", { class: "quiet" }, atlas.words.undisputed)]
  : status.viewers.flatMap((viewer, i) => (i ? [atlas.words.and, thing(atlas, viewer, day)] : [thing(atlas, viewer, day)]));

const doubt = (atlas, isDoubtful) => (isDoubtful ? [element("span", { class: "doubt" }, atlas.words.doubtful)] : []);

/** What a cell holds, by the key of its column. */
export const cell = (atlas, status, key, day) => {
  const date = (of) => (status[of] ? [status[of].words] : []);
  switch (key) {
    case "place": return [thing(atlas, status.place, day)];
    case "holder":
    case "kind": return [swatch(atlas, status.holder), thing(atlas, status.holder, day)];
    case "relation": return [status.relation || "",
      ...doubt(atlas, status.doubt.some((part) => part !== "start" && part !== "end"))];
    case "view": return viewers(atlas, status, day);
    case "since": return [...date("since"), ...doubt(atlas, status.doubt.includes("start"))];
    case "until": return [...date("until"), ...doubt(atlas, status.doubt.includes("end")),
      ...(status.endBasis ? [" ", element("span", { class: "small" }, thing(atlas, status.endBasis, day))] : [])];
    case "basis": return status.basis ? [thing(atlas, status.basis, day)] : [];
    default: return status.page ? [element("a", { href: along(status.page, day) }, atlas.words.record)] : [];
  }
};

/** Fills the table of the page for a day and a view. */
export const fillTable = (section, atlas, day, view) => {
  const heads = [...section.querySelectorAll("th")];
  const ofHolders = heads.some((head) => head.dataset.key === "holder");
  const statuses = on(atlas, day, view);
  section.querySelector("caption").textContent = (ofHolders ? atlas.words.caption : atlas.words.captionKinds)
    .replace("{0}", dayInWords(day, atlas.language));
  section.querySelector("tbody").replaceChildren(...statuses.map((status) =>
    element("tr", { "data-place": status.place, "data-holder": status.holder, "data-manner": status.manner },
      ...heads.map((head) => element("td", { "data-column": head.textContent }, ...cell(atlas, status, head.dataset.key, day))))));
  section.querySelector(".nothing").replaceChildren(...(statuses.length ? [] : [element("p", {}, atlas.words.nothing)]));
};
