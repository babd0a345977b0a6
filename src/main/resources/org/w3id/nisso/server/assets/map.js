// The map of the page: reads all that held at any time once, and shows the day and the view that are chosen.

import { ask } from "./answers.js";
import { changes, on } from "./map-statuses.js";
import { along, isDay, words } from "./map-days.js";
import { Drawing } from "./map-drawing.js";
import { fillPanel } from "./map-panel.js";
import { fillTable } from "./map-table.js";
import { Time } from "./map-time.js";

const REMEMBER_AFTER = 150;
const IN_TIME = ["/map", "/timeline", "/network"];

const container = document.getElementById("map");
const panel = document.getElementById("map-panel");
const table = document.querySelector(".map-table");
const viewField = document.getElementById("map-view");
const allLines = document.getElementById("map-lines");
const form = document.getElementById("map-choice");
const unchosen = [...panel.childNodes];

const atlas = await ask(container.dataset.source);
const state = { day: document.getElementById("map-at").value, chosen: null };
const view = () => atlas.views[viewField?.value];

/** Tells the address and the ways to other pages the day, when the reader has paused. */
let waiting;
const remember = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const here = new URL(along(location.href, state.day), location.href);
    here.searchParams.delete("view");
    if (viewField?.value) {
      here.searchParams.set("view", viewField.value);
    }
    history.replaceState(null, "", here);
    document.querySelectorAll("header.site nav a").forEach((link) => {
      const url = new URL(link.href);
      if (link.hreflang) {
        const other = new URL(here);
        other.searchParams.set("lang", link.hreflang);
        link.href = other.pathname + other.search;
      } else if (IN_TIME.includes(url.pathname)) {
        link.href = along(link.href, state.day);
      }
    });
  }, REMEMBER_AFTER);
  const said = document.querySelector("p.chosen");
  if (said) {
    said.firstChild.data = atlas.words.chosenDay.replace("{0}", words(state.day, atlas.language)) + " ";
  }
};

const show = () => {
  drawing.show(on(atlas, state.day, view()), { allLines: Boolean(allLines?.checked), chosen: state.chosen });
  time.show(state.day);
  const held = new Set(on(atlas, state.day, view()).map((status) => status.holder));
  document.querySelectorAll("#map-holders li").forEach((entry) => {
    entry.hidden = !held.has(entry.dataset.holder);
  });
  if (state.chosen) {
    fillPanel(panel, atlas, state.chosen, state.day, view(), close);
  }
};

const change = (day) => {
  if (day && isDay(day)) {
    state.day = day;
    show();
    fillTable(table, atlas, state.day, view());
    remember();
  }
};

const choose = (place) => {
  state.chosen = place;
  show();
  panel.focus({ preventScroll: matchMedia("(min-width: 60rem)").matches });
};

const close = () => {
  const place = state.chosen;
  state.chosen = null;
  panel.replaceChildren(...unchosen);
  delete panel.dataset.place;
  show();
  drawing.focus(place);
};

const drawing = new Drawing(container, atlas, choose);
const time = new Time(atlas, () => changes(atlas, view()), change);

viewField?.addEventListener("change", () => {
  time.drawYears();
  change(state.day);
});
allLines?.addEventListener("change", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  change(document.getElementById("map-at").value);
});
panel.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.chosen) {
    close();
  }
});
[["map-in", 2], ["map-out", 0.5], ["map-whole", 0]].forEach(([id, factor]) =>
  document.getElementById(id).addEventListener("click", () => drawing.enlarge(factor)));
show();
container.classList.add("ready");
