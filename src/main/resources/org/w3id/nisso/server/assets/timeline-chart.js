// Draws the bars: lanes one above the other below an axis that stays in sight, to be moved and zoomed in time.
import { beginning, dayOf, later, marks, nearestDay } from "./timeline-days.js";
import { element } from "./timeline-list.js";
import { pack } from "./timeline-pack.js";

const ROW = 26;
const LOW_ROW = 16;
const LABELS = 168;
const NARROW = 640;
const SHORTEST_PERIOD = 14;
const STEP = 0.2;
const MARK_EVERY = 90;

export class Chart {
  /**
   * @param frame where to draw
   * @param data  the bars, lanes and groups
   * @param acts  what to call: link(path) for an address, moved(period) while moving, settled(period) after it, chooseDay(day)
   */
  constructor(frame, data, language, acts) {
    Object.assign(this, { frame, data, acts, shown: data.bars, day: "", mark: marks(language) });
    this.first = d3.utcYear.floor(beginning(data.bounds.from));
    this.last = d3.utcYear.ceil(beginning(later(data.bounds.to, 1)));
    this.axis = element("div", { class: "timeline-axis" });
    this.body = element("div", { class: "timeline-body" });
    this.empty = element("p", { class: "timeline-empty", hidden: "" }, data.words.nothing);
    frame.append(this.axis, this.body);
    this.makeLanes();
    this.makeZoom();
    this.axis.addEventListener("click", (event) => acts.chooseDay(this.dayAt(event)));
    frame.addEventListener("keydown", (event) => this.press(event));
    new ResizeObserver(() => this.measure()).observe(frame);
  }

  /** A heading for each group and each side, and a lane for each kind of bar. */
  makeLanes() {
    this.headings = [];
    let group = "";
    let side = "";
    this.lanes = this.data.lanes.map((lane, number) => {
      if (lane.group !== group) {
        group = lane.group;
        side = "";
        const { label } = this.data.groups.find((one) => one.key === group);
        this.heading("timeline-group", label, (other) => other.group === lane.group);
      }
      if (lane.side && lane.side !== side) {
        side = lane.side;
        this.heading("timeline-side", side, (other) => other.group === lane.group && other.side === lane.side);
      }
      const track = element("div", { class: "timeline-track" });
      const place = element("div", { class: "timeline-lane", role: "group", "aria-label": lane.label || group },
        element("div", { class: "timeline-label" }, lane.label || ""), track);
      this.body.append(place);
      const bars = this.data.bars.filter((bar) => bar.lane === number);
      return { ...lane, place, track, bars, colour: this.data.groups.findIndex((one) => one.key === group) % 8, rows: 0 };
    });
    this.body.append(this.empty);
  }

  heading(className, text, covers) {
    const place = element("p", { class: className }, text);
    this.body.append(place);
    this.headings.push({ place, covers });
  }

  makeZoom() {
    const days = (this.last - this.first) / 86400000;
    this.zoom = d3.zoom().scaleExtent([1, Math.max(1, days / SHORTEST_PERIOD)])
      .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey
        : !event.button && !event.ctrlKey && !this.isScrollBar(event)))
      .on("zoom", () => this.draw())
      .on("end", () => this.settle());
    d3.select(this.frame).call(this.zoom).on("dblclick.zoom", null);
    // A wheel or a touch pad that goes sideways moves in time; up and down scrolls the lanes.
    this.frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
        event.preventDefault();
        this.move((event.deltaX || event.deltaY) / this.width);
      }
    }, { passive: false });
  }

  isScrollBar(event) {
    return event.target === this.frame && event.offsetX >= this.frame.clientWidth;
  }

  /** Fits the drawing to the frame; the period stays. */
  measure() {
    const width = this.frame.clientWidth;
    if (!width || width === this.right) {
      return;
    }
    const period = this.x ? this.period() : this.wanted;
    this.right = width;
    this.left = width < NARROW ? 0 : LABELS;
    this.width = this.right - this.left;
    this.frame.classList.toggle("timeline-narrow", width < NARROW);
    this.frame.style.setProperty("--labels", this.left + "px");
    this.font = getComputedStyle(this.body).font;
    this.base = d3.scaleUtc([this.first, this.last], [this.left, this.right]);
    const extent = [[this.left, 0], [this.right, 1]];
    this.zoom.extent(extent).translateExtent(extent);
    this.show(period);
  }

  /** Shows a period, of which either end may be missing; without telling that it was moved. */
  show(period) {
    this.wanted = period;
    if (!this.base) {
      return;
    }
    const [from, to] = this.within(period);
    const scale = this.width / (this.base(to) - this.base(from));
    this.quiet = true;
    d3.select(this.frame).call(this.zoom.transform,
      d3.zoomIdentity.translate(this.left - scale * this.base(from), 0).scale(scale));
    this.quiet = false;
  }

  within(period) {
    const from = d3.max([this.first, period.from ? beginning(period.from) : this.first]);
    const to = d3.min([this.last, period.to ? beginning(later(period.to, 1)) : this.last]);
    const short = beginning(later(dayOf(from), SHORTEST_PERIOD));
    // A period outside of the graph, or of a few days, is shown with what is next to it.
    return from >= this.last || to <= this.first ? [this.first, this.last] : [from, to < short ? short : to];
  }

  /** The first and the last day in sight; both empty if all is in sight. */
  period() {
    const from = nearestDay(this.x.invert(this.left));
    const to = later(nearestDay(this.x.invert(this.right)), -1);
    const all = from <= dayOf(this.first) && to >= later(dayOf(this.last), -1);
    return all ? { from: "", to: "", first: from, last: to } : { from, to, first: from, last: to };
  }

  settle() {
    if (!this.quiet) {
      this.acts.settled(this.period());
    }
  }

  /** Moves by a part of the width. */
  move(part) {
    const { k } = d3.zoomTransform(this.frame);
    d3.select(this.frame).call(this.zoom.translateBy, -part * this.width / k, 0);
  }

  /** Makes the period shorter (a factor above 1) or longer. */
  scale(factor) {
    d3.select(this.frame).call(this.zoom.scaleBy, factor);
  }

  /** Shows everything. */
  whole() {
    d3.select(this.frame).call(this.zoom.transform, d3.zoomIdentity);
  }

  press(event) {
    const acts = { ArrowLeft: () => this.move(-STEP), ArrowRight: () => this.move(STEP),
      "+": () => this.scale(1.5), "=": () => this.scale(1.5), "-": () => this.scale(1 / 1.5), Home: () => this.whole() };
    if (acts[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  dayAt(event) {
    return dayOf(this.x.invert(d3.pointer(event, this.frame)[0]));
  }

  /** Shows these bars only. */
  choose(bars) {
    this.shown = bars;
    this.draw();
  }

  /** Draws a line at a day; none for an empty one. */
  markDay(day, words) {
    Object.assign(this, { day, dayWords: words });
    this.draw();
  }

  draw() {
    if (!this.base) {
      return;
    }
    this.x = d3.zoomTransform(this.frame).rescaleX(this.base);
    this.drawAxis();
    const chosen = new Set(this.shown);
    this.lanes.forEach((lane) => this.drawLane(lane, chosen));
    this.headings.forEach(({ place, covers }) => { place.hidden = !this.lanes.some((lane) => lane.rows && covers(lane)); });
    this.empty.hidden = this.lanes.some((lane) => lane.rows);
    this.acts.moved(this.period());
  }

  drawAxis() {
    const ticks = this.x.ticks(Math.max(2, Math.floor(this.width / MARK_EVERY))).filter((tick) => this.x(tick) >= this.left);
    this.standing(this.axis, "timeline-mark", ticks).text(this.mark);
    this.standing(this.body, "timeline-line", ticks);
    // In the middle of the day.
    const noon = this.day ? [new Date(beginning(this.day).getTime() + 43200000)] : [];
    const inSight = noon.filter((moment) => this.x(moment) >= this.left && this.x(moment) <= this.right);
    this.standing(this.body, "timeline-day", inSight);
    this.standing(this.axis, "timeline-flag", inSight).text(this.dayWords)
      .classed("timeline-flag-left", (moment) => this.x(moment) > this.right - 160);
  }

  /** Something at each of some moments. */
  standing(place, className, moments) {
    return d3.select(place).selectAll("." + className).data(moments, Number)
      .join((enter) => enter.append("span").attr("class", className)).style("left", (moment) => this.x(moment) + "px");
  }

  drawLane(lane, chosen) {
    const bars = lane.bars.filter((bar) => chosen.has(bar));
    const { rows, placed, low } = pack(bars, (when) => this.x(when),
      { font: this.font, follow: Boolean(lane.side), sight: [this.left, this.right] });
    lane.rows = rows;
    lane.place.hidden = !rows;
    const height = low ? LOW_ROW : ROW;
    lane.track.style.height = rows * height + "px";
    lane.track.classList.toggle("timeline-low", Boolean(low));
    d3.select(lane.track).selectAll("a").data(placed, (place) => place.bar.number)
      .join((enter) => enter.append((place) => this.makeBar(place.bar, lane)))
      .order().each((place, index, all) => this.placeBar(all[index], { ...place, top: place.row * height + 2 }));
  }

  makeBar(bar, lane) {
    const made = element("a", { class: "timeline-bar timeline-colour-" + lane.colour, "aria-label": bar.said },
      element("i", {}), element("i", {}), element("span", {}, bar.text));
    made.bar = bar;
    made.classList.toggle("timeline-doubtful", Boolean(bar.doubt));
    if (!bar.path) {
      made.tabIndex = 0;
      made.setAttribute("role", "img");
    }
    return made;
  }

  placeBar(made, { bar, start, end, top, room, outside }) {
    const from = Math.max(start, this.left - 3);
    const to = Math.min(end, this.right + 3);
    Object.assign(made.style, { left: from + "px", top: top + "px", width: Math.max(1, to - from) + "px" });
    made.classList.toggle("timeline-outside", outside);
    made.classList.toggle("timeline-open", !bar.until && end <= this.right + 3);
    if (bar.path) {
      made.href = this.acts.link(bar.path);
    }
    const [before, after, text] = made.children;
    this.placeSoft(before, bar.sure ? start : 0, bar.sure ? this.x(bar.surely) : 0, from, to);
    this.placeSoft(after, bar.ebb ? this.x(bar.ebbs) : 0, bar.ebb ? end : 0, from, to);
    text.style.maxWidth = outside ? Math.max(0, Math.min(room, this.right - to - 2)) + "px" : "";
    text.hidden = outside ? room === 0 : to - from < 22;
  }

  /** A part of a bar of which it is not known whether it still lasted. */
  placeSoft(part, start, end, from, to) {
    const left = Math.max(start, from);
    const width = Math.min(end, to) - left;
    part.hidden = width <= 0;
    Object.assign(part.style, { left: left - from + "px", width: Math.max(0, width) + "px" });
  }
}
