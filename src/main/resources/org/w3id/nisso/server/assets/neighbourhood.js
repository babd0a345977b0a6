// The neighbourhood of a thing, on the page of the thing: one in the middle, what it is tied to on both sides. Who clicks on a
// neighbour goes there, and the picture shows what that one is tied to.
import {ask} from "./answers.js";
import {cut, fill, make, numberIn} from "./network-parts.js";

const ROW = 26;
const WIDEST_ROW = 44;
const SIZE = 13;
const WIDE = 560;
const TRUNK = 14;
const SVG = "http://www.w3.org/2000/svg";
const TIME = ["at", "from", "to"];

function draw(name, attributes = {}, ...content) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}

/** The data of a neighbourhood, in the language and the chosen time of the page. */
async function neighbourhood(id) {
  const asked = new URLSearchParams({thing: id, lang: document.documentElement.lang});
  const given = new URLSearchParams(location.search);
  TIME.filter(name => given.get(name)).forEach(name => asked.set(name, given.get(name)));
  return ask("/network.json?" + asked);
}

/** Those around the middle, by class, each with how it is tied to it. */
function neighbours(data) {
  const how = new Map();
  for (const tie of data.ties.filter(one => one.source === data.thing || one.target === data.thing)) {
    const other = tie.source === data.thing ? tie.target : tie.source;
    how.set(other, [...new Set([...(how.get(other) ?? []), tie.label])]);
  }
  return data.nodes.filter(node => node.id !== data.thing).map(node => ({...node, how: (how.get(node.id) ?? []).join(", ")}))
    .sort((a, b) => numberIn(data.classes, a.class) - numberIn(data.classes, b.class) || b.degree - a.degree);
}

/** Where each stands: on a wide figure in two columns beside the middle, on a narrow one in a list under it. */
function places(middle, others, width, room) {
  const columns = width >= WIDE ? 2 : 1;
  const rows = Math.ceil(others.length / columns);
  const row = columns === 1 ? ROW : Math.min(WIDEST_ROW, Math.max(ROW, room / (rows + 1)));
  const height = Math.max(room, (rows + (columns === 1 ? 2 : 1)) * row);
  const top = columns === 1 ? 2.2 * row : (height - (rows - 1) * row) / 2;
  // The middle is seen without scrolling, however many there are.
  const at = new Map([[middle.id, columns === 1 ? {x: TRUNK, y: 18, side: 1} : {x: width / 2, y: room / 2, side: 0}]]);
  others.forEach((node, i) => {
    const left = columns === 2 && i < rows;
    at.set(node.id, {x: columns === 1 ? 56 : width * (left ? 0.37 : 0.63), y: top + (i % rows) * row, side: left ? -1 : 1});
  });
  return {at, height};
}

function line(a, b) {
  // In a list the lines run down one trunk and branch off.
  if (Math.min(a.x, b.x) === TRUNK) {
    const [one, other] = a.x < b.x ? [a, b] : [b, a];
    return `M${one.x} ${one.y}C${one.x} ${other.y - ROW} ${one.x} ${other.y} ${other.x} ${other.y}`;
  }
  // Between two of one column the line bows towards the middle; else it leaves and arrives level.
  const middle = a.x === b.x ? a.x - (a.side || 1) * Math.min(70, 12 + Math.abs(a.y - b.y) / 3) : (a.x + b.x) / 2;
  return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
}

class Walk {
  #figure; #trail = []; #path = make("nav", {class: "trail"}, make("ol")); #around = make("div", {class: "around"});
  #caption = make("figcaption");

  constructor(figure) {
    this.#figure = figure;
    figure.replaceChildren(this.#path, this.#around, this.#caption);
  }

  /** Goes to a thing; the way so far leads to it, or is cut where it was already. */
  async go(id, focus) {
    const data = await neighbourhood(id);
    const middle = data.nodes.find(node => node.id === data.thing);
    const before = this.#trail.findIndex(step => step.id === id);
    this.#trail = [...(before < 0 ? this.#trail : this.#trail.slice(0, before)), {id, label: middle.label}];
    this.#figure.dataset.shown = id;
    this.#drawTrail(data.words);
    // First, because it takes room from the picture.
    this.#describe(data, middle);
    this.#draw(data, middle);
    if (focus) {
      this.#around.querySelector(".middle").focus();
    }
  }

  #drawTrail(words) {
    this.#path.setAttribute("aria-label", words.trail);
    const steps = this.#trail.map((step, i) => {
      const one = make("button", {type: "button"}, step.label);
      if (i === this.#trail.length - 1) {
        one.setAttribute("aria-current", "step");
      }
      one.addEventListener("click", () => this.go(step.id, true));
      return make("li", {}, one);
    });
    const list = this.#path.querySelector("ol");
    list.replaceChildren(...steps);
    // Within the trail alone: the page must not move under the reader.
    list.scrollLeft = list.scrollWidth;
  }

  #draw(data, middle) {
    const others = neighbours(data);
    const width = this.#around.clientWidth;
    const {at, height} = places(middle, others, width, this.#around.clientHeight - 4);
    // In a list there is no room for ties that do not lead to its head.
    const shown = data.ties.filter(tie => width >= WIDE || [tie.source, tie.target].includes(data.thing));
    const ties = shown.map(tie => draw("path", {d: line(at.get(tie.source), at.get(tie.target)),
      class: `tie k${numberIn(data.kinds, tie.kind)}${[tie.source, tie.target].includes(data.thing) ? "" : " beside"}`}));
    const nodes = [...others.map(node => this.#node(node, at.get(node.id), width, data)),
      this.#node(middle, at.get(middle.id), width, data)];
    this.#around.replaceChildren(draw("svg", {width, height, role: "group", "aria-label": fill(data.words.around, middle.label)},
      draw("g", {"aria-hidden": "true"}, ...ties), ...nodes));
    this.#around.scrollTop = 0;
  }

  #node(node, at, width, data) {
    const isMiddle = node.id === data.thing;
    const room = at.side === 0 ? width * 0.3 : at.side < 0 ? at.x - 16 : width - at.x - 20;
    const label = cut(node.label, SIZE + 0.5, room);
    const how = node.how && cut(" " + node.how, SIZE, room - 0.56 * SIZE * label.length);
    const text = draw("text", at.side === 0 ? {x: at.x, y: at.y - 18, "text-anchor": "middle"}
      : {x: at.x + at.side * 12, y: at.y + 4, "text-anchor": at.side < 0 ? "end" : "start"}, label);
    if (how && how.trim().length > 1 && label === node.label) {
      text.append(draw("tspan", {class: "how"}, how));
    }
    const link = draw("a", {class: `one c${numberIn(data.classes, node.class)}${isMiddle ? " middle" : ""}`, "data-node": node.id,
      "aria-label": node.label + (node.how ? ", " + node.how : ""), ...(node.page ? {href: node.page} : {tabindex: 0})},
    draw("title", {}, node.label + (node.how ? " · " + node.how : "")),
    draw("circle", {cx: at.x, cy: at.y, r: isMiddle ? 11 : 6}), text);
    if (!isMiddle) {
      link.addEventListener("click", event => this.#follow(event, node.id));
    }
    return link;
  }

  /** A plain click, or the Enter key, goes on within the figure; with a key held it opens the page elsewhere, like any link. */
  #follow(event, id) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.go(id, true);
    }
  }

  #describe(data, middle) {
    const words = data.words;
    const parts = [make("a", middle.page ? {href: middle.page} : {}, `${words.open}: ${middle.label}`)];
    if (!data.ties.length) {
      parts.push(" " + words.alone);
    }
    if (data.left) {
      parts.push(" " + fill(words.left, data.left));
    }
    this.#caption.replaceChildren(...parts);
  }
}

document.querySelectorAll("figure.neighbourhood").forEach(figure => new Walk(figure).go(figure.dataset.thing, false));
