// The picture of the map: land, places in the colours of their holders, hatching, borders, and above these the marks and names of the
// places, which keep their size at every scale.

import { borderState, borderYears, colour, presentation } from "./map-statuses.js";
import { grid, isArea, isLine, mainPiece, projectionFor, regionOf, rewound } from "./geography.js";
import { placeNames } from "./map-names.js";

const MARGIN = 12;
const CLOSEST = 60;
// A place of fewer pixels is shown with a ring, and a press this near to it means it.
const SMALL = 14;
const NEAR = 14;
// Where the buttons lie, over which no name is written.
const CONTROLS = { left: 0, right: 60, top: 0, bottom: 150 };
const TURNS = [45, 135, 0, 90, 22, 112, 67, 157];

export class Drawing {
  constructor(container, atlas, choose) {
    this.atlas = atlas;
    this.choose = choose;
    this.container = container;
    this.scale = d3.zoomIdentity;
    this.statuses = [];
    this.shown = { allLines: false, chosen: null };
    this.frame = d3.select(container).append("svg").attr("role", "group").attr("aria-label", container.dataset.label);
    this.patterns = this.frame.append("defs");
    this.sheet = this.frame.append("g").attr("class", "sheet");
    ["grid", "land", "areas", "lines"].forEach((layer) => this.sheet.append("g").attr("class", layer));
    this.marks = this.frame.append("g").attr("class", "marks");
    this.places = this.placesToDraw();
    this.hatchings();
    this.zoom = d3.zoom().scaleExtent([1, CLOSEST]).filter((event) => this.mayMove(event))
      .on("zoom", (event) => this.zoomed(event.transform));
    this.frame.call(this.zoom).on("click", (event) => this.pressed(event));
    new ResizeObserver(() => this.resize()).observe(container);
    this.resize();
  }

  /** Every place with a status and a geometry; large ones first, so that small ones lie over them. */
  placesToDraw() {
    const ids = [...new Set(this.atlas.statuses.map((status) => status.place))];
    const places = ids.filter((id) => this.atlas.things[id].geometry).map((id) => {
      const geometry = rewound(this.atlas.things[id].geometry);
      const statuses = this.atlas.statuses.filter((status) => status.place === id);
      return { id, label: this.atlas.things[id].label, geometry, main: mainPiece(geometry), years: borderYears(statuses),
        border: statuses.every((status) => status.manner === "border"), size: isArea(geometry) ? d3.geoArea(geometry) : 0 };
    });
    return places.sort((one, other) => other.size - one.size);
  }

  hatchings() {
    // Those who share a colour still differ in the direction of their hatching.
    const turned = this.atlas.holders.map((holder, i) => ({ holder, turn: TURNS[i % TURNS.length] }));
    const pattern = this.patterns.selectAll("pattern").data(turned).join("pattern")
      .attr("id", (one, i) => "hatch-" + i).attr("patternUnits", "userSpaceOnUse").attr("width", 7).attr("height", 7);
    pattern.append("rect").attr("width", 7).attr("height", 7).attr("class", "between");
    pattern.append("rect").attr("width", 3.2).attr("height", 7)
      .attr("class", ({ holder }) => "strip holder-" + colour(this.atlas, holder));
    this.turnHatchings(1);
  }

  turnHatchings(scale) {
    this.patterns.selectAll("pattern").attr("patternTransform", ({ turn }) => `rotate(${turn}) scale(${1 / scale})`);
  }

  /** A page is scrolled by wheel and finger; the map is moved with a pressed key, two fingers, or when it is enlarged. */
  mayMove(event) {
    if (event.type === "wheel") {
      return event.ctrlKey || event.metaKey;
    }
    return event.touches ? event.touches.length > 1 || this.scale.k > 1 : !event.button;
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.container;
    if (!width || !height || (this.width === width && this.height === height)) {
      return;
    }
    Object.assign(this, { width, height });
    this.frame.attr("viewBox", [0, 0, width, height]);
    this.region = this.places.length ? regionOf(this.places.map((place) => place.geometry)) : [[0, 0]];
    this.projection = projectionFor(this.region, [[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]])
      .clipExtent([[-width * 2, -height * 2], [width * 3, height * 3]]);
    this.path = d3.geoPath(this.projection);
    this.zoom.extent([[0, 0], [width, height]]).translateExtent([[-width / 2, -height / 2], [width * 1.5, height * 1.5]]);
    this.drawGround();
    this.drawPlaces();
    this.show(this.statuses, this.shown);
  }

  drawGround() {
    const land = Object.values(this.atlas.things).map((known) => known.geometry)
      .filter((geometry) => geometry && isArea(geometry));
    this.sheet.select(".land").selectAll("path").data(land).join("path").attr("d", (geometry) => this.path(rewound(geometry)));
    this.sheet.select(".grid").selectAll("path").data([grid(this.region)]).join("path").attr("d", this.path);
  }

  drawPlaces() {
    this.places.forEach((place) => {
      const [[left, top], [right, bottom]] = this.path.bounds(place.main);
      place.pixels = Math.max(right - left, bottom - top);
      place.at = this.path.centroid(place.main);
    });
    this.draw(".areas", isArea, ["fill"]);
    this.draw(".lines", isLine, ["touch", "border"]);
    this.marks.selectAll("g.mark").data(this.places, (place) => place.id).join((enter) => this.newMark(enter));
    this.marks.selectAll("g.mark").sort((one, other) => other.pixels - one.pixels);
  }

  /** Draws the places of a layer, each with paths of these classes. */
  draw(layer, belongs, paths) {
    const groups = this.sheet.select(layer).selectAll("g")
      .data(this.places.filter((place) => belongs(place.geometry)), (place) => place.id).join("g");
    paths.forEach((name) => groups.selectAll("path." + name).data((place) => [place]).join("path").attr("class", name)
      .attr("d", (place) => this.path(place.geometry)));
  }

  newMark(enter) {
    const mark = enter.append("g").attr("class", "mark").attr("role", "button").attr("tabindex", "-1")
      .attr("data-place", (place) => place.id)
      .on("keydown", (event, place) => this.typed(event, place)).on("focus", (event, place) => this.bringIntoSight(place));
    mark.append("circle").attr("class", "ring");
    mark.append("text");
    mark.append("title");
    return mark;
  }

  /** Shows some statuses: those of the day in the view. */
  show(statuses, { allLines, chosen }) {
    Object.assign(this, { statuses, shown: { allLines, chosen } });
    const held = d3.group(statuses, (status) => status.place);
    this.places.forEach((place) => {
      const own = held.get(place.id) || [];
      const drawn = presentation(own.filter((status) => status.manner !== "border"));
      Object.assign(place, { own, drawn, state: borderState(own) });
      place.basis = place.state === "border" && own[0].basis ? this.atlas.things[own[0].basis].label : "";
      place.visible = own.length > 0 || (place.border && allLines);
    });
    this.sheet.selectAll(".areas g, .lines g").attr("data-place", (place) => place.id)
      .attr("data-holder", (place) => place.drawn.fill || null)
      .attr("data-hatched", (place) => place.drawn.hatches.join(" ") || null)
      .attr("data-border", (place) => (place.border ? place.state : null))
      .attr("class", (place) => this.classes(place)).classed("hidden", (place) => !place.visible);
    this.hatch(this.sheet.selectAll(".areas g"), (sheet) => sheet.append("path").attr("class", "hatch"),
      (hatch) => hatch.attr("d", ([place]) => this.path(place.geometry)));
    this.showMarks();
  }

  classes(place) {
    const filled = place.drawn.fill ? `held holder-${colour(this.atlas, place.drawn.fill)}` : "";
    return [filled, place.drawn.light && filled ? "light" : "",
      place.drawn.doubtful ? "doubtful" : "", place.border ? place.state : "",
      place.id === this.shown.chosen ? "chosen-place" : ""].filter(Boolean).join(" ");
  }

  hatch(groups, adding, placing) {
    placing(groups.selectAll(".hatch").data((place) => place.drawn.hatches.map((holder) => [place, holder])).join(adding))
      .attr("fill", ([, holder]) => `url(#hatch-${this.atlas.holders.indexOf(holder)})`);
  }

  showMarks() {
    const marks = this.marks.selectAll("g.mark").attr("aria-label", (place) => this.told(place))
      .attr("class", (place) => "mark " + this.classes(place)).classed("hidden", (place) => !place.visible);
    marks.select("title").text((place) => this.told(place));
    this.hatch(marks, (mark) => mark.insert("circle", "text").attr("class", "hatch"), (hatch) => hatch.attr("r", 6));
    const stop = this.places.find((place) => place.id === this.shown.chosen && place.visible) || this.inOrder()[0];
    marks.attr("tabindex", (place) => (place === stop ? "0" : "-1"));
    this.settleMarks();
  }

  /** Puts marks and names where the places are on the screen. */
  settleMarks() {
    const small = (place) => !isLine(place.geometry) && place.pixels * this.scale.k < SMALL;
    this.places.forEach((place) => {
      place.now = this.scale.apply(place.at);
      place.small = small(place);
      place.inFrame = place.now.every((at, axis) => at >= 0 && at <= [this.width, this.height][axis]);
    });
    const shown = this.places.filter((place) => place.visible && place.inFrame);
    const named = placeNames(shown, this.scale.k, this.width, CONTROLS);
    const marks = this.marks.selectAll("g.mark").attr("transform", (place) => `translate(${place.now})`);
    marks.select(".ring").attr("r", (place) => (place.small ? 6 : 5)).classed("shown", (place) => place.small);
    marks.selectAll(".hatch").classed("shown", ([place]) => place.small);
    marks.select("text").text((place) => (named.has(place) ? named.get(place).text : ""))
      .attr("x", (place) => named.get(place)?.x || 0).attr("y", (place) => named.get(place)?.y || 0);
  }

  /** What is told of a place, for its name in the list of controls. */
  told(place) {
    const facts = place.own.map((status) => [status.relation, this.atlas.things[status.holder].label].filter(Boolean).join(": ")
      + (status.viewers.length ? ` (${status.viewers.map((viewer) => this.atlas.things[viewer].label).join(", ")})` : ""));
    return place.label + ". " + (facts.length ? [...new Set(facts)].join("; ") : place.years.join(", "));
  }

  zoomed(transform) {
    if (transform.k !== this.scale.k) {
      this.turnHatchings(transform.k);
    }
    this.scale = transform;
    this.container.classList.toggle("enlarged", transform.k > 1);
    this.sheet.attr("transform", transform);
    this.settleMarks();
  }

  /** Enlarges by a factor, around the chosen place or else the middle; without a factor the whole is shown. */
  enlarge(factor) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const frame = still ? this.frame : this.frame.transition().duration(250);
    const place = this.places.find((one) => one.id === this.shown.chosen);
    if (!factor) {
      frame.call(this.zoom.transform, d3.zoomIdentity);
    } else if (place) {
      const [x, y] = place.at;
      const scale = Math.min(CLOSEST, Math.max(1, this.scale.k * factor));
      frame.call(this.zoom.transform, d3.zoomIdentity.translate(this.width / 2, this.height / 2).scale(scale).translate(-x, -y));
    } else {
      frame.call(this.zoom.scaleBy, factor);
    }
  }

  bringIntoSight(place) {
    if (!place.inFrame) {
      this.frame.call(this.zoom.translateTo, ...place.at);
    }
  }

  /** The place that a press means: a small one or a border near by, else the area under it. */
  pressed(event) {
    const [x, y] = d3.pointer(event, this.frame.node());
    const small = this.places.filter((place) => place.visible && place.small && distance(place.now, [x, y]) < NEAR);
    const near = d3.least(small, (place) => distance(place.now, [x, y]));
    const id = near ? near.id : event.target.closest("[data-place]")?.dataset.place;
    if (id) {
      this.choose(id);
    }
  }

  inOrder() {
    return this.places.filter((place) => place.visible)
      .sort((one, other) => one.border - other.border || one.label.localeCompare(other.label, this.atlas.language));
  }

  typed(event, place) {
    const order = this.inOrder();
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(place.id);
    } else if (steps[event.key]) {
      event.preventDefault();
      this.focus(order[(order.indexOf(place) + steps[event.key] + order.length) % order.length].id);
    }
  }

  focus(id) {
    const marks = this.marks.selectAll("g.mark").attr("tabindex", (place) => (place.id === id ? "0" : "-1"));
    marks.filter((place) => place.id === id).node()?.focus({ preventScroll: true });
  }
}

const distance = ([x, y], [otherX, otherY]) => Math.hypot(x - otherX, y - otherY);
