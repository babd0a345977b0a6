// The picture of the network: where each node stands, how it is drawn, and what is shown of its name.
import {cut, fill, numberIn, widthOf} from "./network-parts.js";

const SIZE = 12;
const TICKS = 180;
const AGAIN = 90;
const MOST_LABELS = 70;
const LONGEST = 190;
const LARGE = 7;
const BEND = 9;

const radius = node => 3 + 1.7 * Math.sqrt(node.degree);

/**
 * Places the nodes. The same network always gets the same picture: d3 begins with a spiral and with a fixed seed. All steps are
 * taken before anything is drawn, so nothing moves by itself.
 */
function place(nodes, ties, before) {
  const pairs = new Map();
  for (const tie of ties) {
    pairs.set([tie.source, tie.target].sort().join(" "), {source: tie.source, target: tie.target});
  }
  nodes.forEach(node => Object.assign(node, before.get(node.id) ?? {}));
  const simulation = d3.forceSimulation(nodes)
    .force("tie", d3.forceLink([...pairs.values()]).id(node => node.id).distance(34))
    .force("apart", d3.forceManyBody().strength(-95).distanceMax(420))
    .force("beside", d3.forceCollide(node => radius(node) + 3))
    .force("x", d3.forceX().strength(0.035))
    .force("y", d3.forceY().strength(0.075))
    .stop();
  simulation.tick(before.size ? AGAIN : TICKS);
}

/** Gives ties between the same two nodes different bends, so that each can be seen. */
function bend(ties) {
  const groups = d3.group(ties, tie => [tie.source, tie.target].sort().join(" "));
  for (const group of groups.values()) {
    group.forEach((tie, i) => {
      const side = tie.source < tie.target ? 1 : -1;
      tie.bend = side * (i - (group.length - 1) / 2) * Math.min(BEND, 60 / group.length);
    });
  }
}

function path(tie, at) {
  const a = at.get(tie.source);
  const b = at.get(tie.target);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const x = (a.x + b.x) / 2 - (b.y - a.y) / length * tie.bend * 2;
  const y = (a.y + b.y) / 2 + (b.x - a.x) / length * tie.bend * 2;
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
}

export class Picture {
  #svg; #all; #ties; #nodes; #zoom; #at = new Map(); #near = new Map(); #chosen = null; #over = null; #choose;
  #transform = d3.zoomIdentity; #held = false; #list = [];

  /** A picture in an element; choose is called with the node that was clicked, or with null. */
  constructor(stage, choose) {
    this.#choose = choose;
    this.#svg = d3.select(stage).append("svg").attr("role", "img").attr("class", "picture");
    this.#all = this.#svg.append("g");
    this.#ties = this.#all.append("g");
    this.#nodes = this.#all.append("g");
    this.#zoom = d3.zoom().scaleExtent([0.1, 8]).filter(event => this.#mayZoom(event))
      .on("zoom", event => this.#move(event.transform)).on("end", () => this.#name());
    this.#svg.call(this.#zoom).on("click", event => event.target === this.#svg.node() && choose(null))
      .on("pointerdown", () => { this.#held = true; }).on("pointerleave", () => { this.#held = false; });
    new ResizeObserver(() => this.#at.size && this.fit()).observe(stage);
  }

  // The wheel moves the page, until somebody has taken hold of the picture; so does one finger.
  #mayZoom(event) {
    return event.type === "wheel" ? event.ctrlKey || this.#held
      : event.type.startsWith("touch") ? event.touches.length > 1 : !event.button;
  }

  /** Draws a network; nodes that were there stay about where they were. */
  show(data) {
    const before = new Map([...this.#at].map(([id, node]) => [id, {x: node.x, y: node.y}]));
    this.#at = new Map(data.nodes.map(node => [node.id, node]));
    this.#near = d3.rollup(data.ties.flatMap(tie => [[tie.source, tie.target], [tie.target, tie.source]]),
      pairs => new Set(pairs.map(pair => pair[1])), pair => pair[0]);
    place(data.nodes, data.ties, before);
    bend(data.ties);
    this.#list = [...data.nodes].sort((a, b) => b.degree - a.degree || d3.ascending(a.id, b.id));
    this.#list.forEach(node => {
      node.short = cut(node.label, SIZE, LONGEST);
      node.width = widthOf(node.short, SIZE);
    });
    this.#svg.attr("aria-label", fill(data.words.picture, data.nodes.length, data.ties.length));
    this.#draw(data);
    this.fit();
    this.choose(this.#at.has(this.#chosen) ? this.#chosen : null);
  }

  #draw(data) {
    this.#ties.selectAll("path").data(data.ties, tie => tie.id).join("path")
      .attr("class", tie => `tie k${numberIn(data.kinds, tie.kind)}`).attr("d", tie => path(tie, this.#at));
    const nodes = this.#nodes.selectAll("g").data([...this.#list].reverse(), node => node.id).join(enter => {
      const group = enter.append("g");
      group.append("circle");
      group.append("text").attr("dy", "0.35em");
      group.append("title");
      return group;
    });
    nodes.attr("class", node => `node c${numberIn(data.classes, node.class)}`).attr("data-node", node => node.id)
      .attr("transform", node => `translate(${node.x},${node.y})`).order();
    nodes.select("circle").attr("r", radius);
    nodes.select("text").text(node => node.short);
    nodes.select("title").text(node => node.label);
    nodes.on("click", (event, node) => this.#choose(node.id))
      .on("pointerenter", (event, node) => this.#hover(node.id)).on("pointerleave", () => this.#hover(null));
    nodes.call(d3.drag().filter(event => !event.button && !event.type.startsWith("touch"))
      .on("drag", (event, node) => this.#drag(event, node)).on("end", () => this.#name()));
  }

  #drag(event, node) {
    node.x = event.x;
    node.y = event.y;
    this.#nodes.selectAll("g").filter(one => one.id === node.id).attr("transform", `translate(${node.x},${node.y})`);
    this.#ties.selectAll("path").filter(tie => tie.source === node.id || tie.target === node.id)
      .attr("d", tie => path(tie, this.#at));
  }

  #move(transform) {
    this.#transform = transform;
    this.#all.attr("transform", transform);
    // Names and lines keep their size, however near one looks.
    this.#svg.style("--near", transform.k);
  }

  #box() {
    const {width, height} = this.#svg.node().getBoundingClientRect();
    return {width, height};
  }

  /** Shows the whole. */
  fit() {
    const {width, height} = this.#box();
    this.#zoom.extent([[0, 0], [width, height]]);
    if (!this.#list.length || !width) {
      return;
    }
    const [left, right] = d3.extent(this.#list, node => node.x);
    const [top, bottom] = d3.extent(this.#list, node => node.y);
    const scale = Math.min(2, width / (right - left + 60), height / (bottom - top + 60));
    this.#to(d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-(left + right) / 2, -(top + bottom) / 2));
  }

  /** Looks from nearer, or from farther away. */
  closer(factor) {
    this.#svg.call(this.#zoom.scaleBy, factor);
  }

  #to(transform) {
    this.#svg.call(this.#zoom.transform, transform);
  }

  /** Brings a node to the middle. */
  centre(id) {
    const node = this.#at.get(id);
    const {width, height} = this.#box();
    const scale = Math.max(this.#transform.k, 1.1);
    this.#to(d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-node.x, -node.y));
  }

  /** Lights a node and its neighbours up; null for none. */
  choose(id) {
    this.#chosen = id;
    this.#light();
  }

  #hover(id) {
    this.#over = id;
    this.#light();
  }

  #light() {
    const middle = this.#over ?? this.#chosen;
    const near = this.#near.get(middle) ?? new Set();
    this.#svg.classed("lit", middle !== null);
    this.#nodes.selectAll("g").classed("near", node => node.id === middle || near.has(node.id))
      .classed("chosen", node => node.id === this.#chosen);
    this.#ties.selectAll("path").classed("near", tie => tie.source === middle || tie.target === middle);
    this.#name(middle, near);
  }

  #circle(node) {
    const [x, y] = this.#transform.apply([node.x, node.y]);
    const reach = radius(node) * this.#transform.k;
    return Object.assign([x - reach, y - reach, x + reach, y + reach], {of: node});
  }

  /** Shows as many names as have room: the chosen one first, then its neighbours, then those with the most ties. */
  #name(middle = this.#over ?? this.#chosen, near = this.#near.get(middle) ?? new Set()) {
    const {width, height} = this.#box();
    const rank = node => node.id === middle ? 0 : near.has(node.id) ? 1 : 2;
    const order = middle === null ? this.#list : [...this.#list].sort((a, b) => rank(a) - rank(b));
    // A name does not cover a large node, unless it is that of another large one, or that is dimmed.
    const taken = this.#list.filter(node => middle === null && radius(node) > LARGE).map(node => this.#circle(node));
    const named = new Set();
    for (const node of order) {
      if (named.size >= MOST_LABELS) {
        break;
      }
      const [x, y] = this.#transform.apply([node.x, node.y]);
      const reach = radius(node) * this.#transform.k;
      // At the right edge a name stands on the left of its node.
      node.side = x + reach + node.width + 6 > width && x > node.width + reach ? -1 : 1;
      const left = node.side > 0 ? x + reach : x - reach - node.width - 6;
      const box = [left, y - SIZE * 0.7, left + node.width + 6, y + SIZE * 0.7];
      const inside = box[2] > 0 && box[0] < width && box[3] > 0 && box[1] < height;
      const free = taken.every(other => other.of && radius(node) > LARGE || box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
      if (inside && (free || node.id === middle) && !(middle !== null && rank(node) === 2)) {
        taken.push(box);
        named.add(node.id);
      }
    }
    const nodes = this.#nodes.selectAll("g").classed("named", node => named.has(node.id));
    nodes.filter(node => named.has(node.id)).select("text").attr("text-anchor", node => node.side > 0 ? "start" : "end")
      .attr("x", node => node.side * (radius(node) + 4 / this.#transform.k));
  }
}
