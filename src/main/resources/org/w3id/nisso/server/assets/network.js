// The network page: the picture, the list of nodes, what one node is tied to, and a filter that acts without a new page.
import {fill, folded, make} from "./network-parts.js";
import {Picture} from "./network-picture.js";

const PAUSE = 350;
const figure = document.getElementById("network");
const form = document.getElementById("filter");
const side = make("div", {class: "side"});
const tools = make("div", {class: "tools"});
const state = {data: null, chosen: null, asking: null, timer: 0};
const picture = new Picture(figure.querySelector(".stage"), choose);

figure.querySelector(".stage").append(tools);
figure.insertBefore(side, figure.querySelector("figcaption"));

/** What the form asks for, as parameters without those that are blank. */
function parameters() {
  const all = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) {
      all.append(name, value);
    }
  }
  return all;
}

function fillForm(all) {
  for (const field of form.elements) {
    if (field.type === "checkbox") {
      field.checked = all.getAll(field.name).includes(field.value);
    } else if (field.name) {
      field.value = all.get(field.name) ?? "";
    }
  }
}

async function fetched(address, signal) {
  const answer = await fetch(address, {signal, headers: address.startsWith("/network.json") ? {} : {Accept: "text/html"}});
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

/** Shows what the form asks for: the picture from the data, everything else from the page that the server would show. */
async function apply(remember) {
  const all = parameters();
  const address = "/network" + (all.size ? "?" + all : "");
  const data = new URLSearchParams(all);
  data.set("lang", document.documentElement.lang);
  state.asking?.abort();
  state.asking = new AbortController();
  figure.setAttribute("aria-busy", "true");
  try {
    const [page, json] = await Promise.all([fetched(address, state.asking.signal).then(answer => answer.text()),
      fetched("/network.json?" + data, state.asking.signal).then(answer => answer.json())]);
    if (remember) {
      history.pushState(null, "", address);
    }
    take(new DOMParser().parseFromString(page, "text/html"));
    show(json);
  } catch (problem) {
    if (problem.name === "AbortError") {
      return;
    }
    // The server says on its page what is wrong.
    location.assign(address);
  }
  figure.removeAttribute("aria-busy");
}

/** Takes over from another page of the network what depends on the filter. */
function take(page) {
  const chosen = page.querySelector("main > .chosen");
  document.querySelector("main > .chosen")?.remove();
  if (chosen) {
    document.querySelector("h1").after(chosen);
  }
  // The paragraph itself stays, so that a screen reader notices the new numbers.
  document.querySelector(".counts").textContent = page.querySelector(".counts").textContent;
  for (const part of [".downloads", "#rows"]) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  const navigation = page.querySelectorAll("header.site nav");
  document.querySelectorAll("header.site nav").forEach((old, i) => old.replaceWith(navigation[i]));
}

function show(data) {
  state.data = data;
  data.byId = new Map(data.nodes.map(node => [node.id, node]));
  data.nodes.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  picture.show({...data, nodes: data.nodes.map(node => ({...node}))});
  figure.dataset.nodes = data.nodes.length;
  figure.dataset.ties = data.ties.length;
  drawTools(data.words);
  choose(data.byId.has(state.chosen) ? state.chosen : null);
}

function button(text, label, action) {
  const one = make("button", {type: "button"}, text);
  if (label) {
    one.setAttribute("aria-label", label);
    one.title = label;
  }
  one.addEventListener("click", action);
  return one;
}

function drawTools(words) {
  tools.replaceChildren(button("+", words.closer, () => picture.closer(1.4)), button("−", words.farther, () => picture.closer(1 / 1.4)),
    button("⤢", words.reset, () => picture.fit()));
}

/** Chooses a node: lights it up and shows its ties; null for none, and then the list of all. */
function choose(id) {
  state.chosen = id;
  picture.choose(id);
  history.replaceState(null, "", location.pathname + location.search + (id ? "#" + encodeURIComponent(id) : ""));
  if (id) {
    drawNode(state.data.byId.get(id));
  } else {
    drawList();
  }
}

function drawList() {
  const words = state.data.words;
  const field = make("input", {type: "search", "aria-label": words.find, placeholder: words.find, autocomplete: "off"});
  const heading = make("p", {class: "small", role: "status"});
  const list = make("ul", {class: "nodes", "aria-label": words.all});
  const refresh = () => {
    const wanted = folded(field.value.trim());
    const found = state.data.nodes.filter(node => folded(node.label).includes(wanted));
    heading.textContent = found.length ? fill(words.found, found.length) : words.nothing;
    list.replaceChildren(...found.map((node, i) => entry(node, i === 0)));
  };
  field.addEventListener("input", refresh);
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("button")?.[event.key === "Enter" ? "click" : "focus"]();
    }
  });
  list.addEventListener("keydown", event => walk(event, list));
  side.replaceChildren(field, heading, list);
  refresh();
}

/** One of the list; only one of them is in the order of the Tab key, the arrow keys lead to the others. */
function entry(node, first) {
  const one = button(node.label, "", () => go(node.id));
  one.tabIndex = first ? 0 : -1;
  one.className = "c" + Math.max(0, state.data.classes.findIndex(type => type.key === node.class)) % 8;
  one.append(make("span", {class: "quiet"}, ` ${node.degree}`));
  return make("li", {}, one);
}

function walk(event, list) {
  const all = [...list.querySelectorAll("button")];
  const now = all.indexOf(document.activeElement);
  const next = {ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1}[event.key];
  if (next !== undefined && all[next]) {
    event.preventDefault();
    all[now].tabIndex = -1;
    all[next].tabIndex = 0;
    all[next].focus();
  }
}

function go(id) {
  choose(id);
  picture.centre(id);
  side.querySelector("h2").focus();
}

function drawNode(node) {
  const {words, classes, ties, byId} = state.data;
  const own = ties.filter(tie => tie.source === node.id || tie.target === node.id);
  const type = classes.find(one => one.key === node.class);
  const heading = make("h2", {tabindex: "-1"}, node.label);
  const back = button("← " + words.all, "", () => { choose(null); side.querySelector("input").focus(); });
  const facts = make("p", {class: "small"}, (type ? type.label + " · " : "") + fill(words.ties, own.length));
  const link = make("p", {}, node.page ? make("a", {href: node.page}, words.open) : "");
  const list = make("ul", {class: "ties"}, ...own.map(tie => tieOf(tie, byId.get(tie.source === node.id ? tie.target : tie.source))));
  side.replaceChildren(back, heading, facts, link, list);
}

function tieOf(tie, other) {
  const words = state.data.words;
  const how = [tie.label, tie.detail, tie.when].filter(Boolean).join(" · ");
  const doubt = tie.doubt ? ` (${fill(words.doubtful, tie.doubt)})` : "";
  return make("li", {}, other.page ? make("a", {href: other.page}, other.label) : other.label,
    button("◎", fill(words.showHere, other.label), () => go(other.id)), make("span", {class: "small"}, how + doubt));
}

/** A day and a period exclude each other: who gives the one no longer means the other. */
function keepOneTime(field) {
  const others = field.name === "at" ? ["from", "to"] : field.name === "from" || field.name === "to" ? ["at"] : [];
  if (field.value) {
    others.forEach(name => form.elements[name] && (form.elements[name].value = ""));
  }
}

form.addEventListener("change", event => {
  keepOneTime(event.target);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => form.checkValidity() && apply(true), PAUSE);
});
form.addEventListener("submit", event => {
  event.preventDefault();
  clearTimeout(state.timer);
  apply(true);
});
addEventListener("popstate", () => {
  fillForm(new URLSearchParams(location.search));
  apply(false);
});

fetched(figure.dataset.json).then(answer => answer.json()).then(data => {
  const wanted = decodeURIComponent(location.hash.slice(1));
  state.chosen = wanted || null;
  show(data);
  if (data.byId.has(wanted)) {
    picture.centre(wanted);
  }
});
