// The choice of a day: slider, date field, and steps to the next change of anything. All of them show the same day.

import { number, isDay, text, words } from "./map-days.js";

const YEARS_APART = 12;

export class Time {
  /**
   * @param atlas   what is shown
   * @param changes gives the days of change, in order
   * @param change  what to do when the reader chooses another day
   */
  constructor(atlas, changes, change) {
    Object.assign(this, { atlas, changes, change });
    [this.slider, this.field, this.told, this.years, this.earlier, this.later] =
      ["slider", "at", "day", "years", "earlier", "later"].map((name) => document.getElementById("map-" + name));
    Object.assign(this.slider, { min: number(atlas.first), max: number(atlas.last), step: 1 });
    this.slider.addEventListener("input", () => this.change(text(this.slider.valueAsNumber)));
    this.field.addEventListener("input", () => isDay(this.field.value) && this.change(this.field.value));
    this.earlier.addEventListener("click", () => this.change(this.before()));
    this.later.addEventListener("click", () => this.change(this.after()));
    new ResizeObserver(() => this.drawYears()).observe(this.years);
  }

  before() {
    return this.changes().filter((day) => day < this.day).pop();
  }

  after() {
    return this.changes().find((day) => day > this.day);
  }

  show(day) {
    this.day = day;
    const said = words(day, this.atlas.language);
    this.slider.value = number(day);
    this.slider.setAttribute("aria-valuetext", said);
    if (this.field.value !== day) {
      this.field.value = day;
    }
    this.told.textContent = said;
    this.earlier.disabled = !this.before();
    this.later.disabled = !this.after();
  }

  /** Years and the days of change under the slider; the handle is as wide as the room left at both ends. */
  drawYears() {
    const width = this.years.clientWidth;
    const scale = d3.scaleUtc([new Date(this.atlas.first), new Date(this.atlas.last)], [8, width - 8]);
    const picture = d3.select(this.years).selectAll("svg").data([0]).join("svg").attr("width", width).attr("height", 26);
    picture.selectAll("line").data(this.changes()).join("line").attr("class", "change")
      .attr("x1", (day) => scale(new Date(day))).attr("x2", (day) => scale(new Date(day))).attr("y1", 0).attr("y2", 8);
    const ticks = scale.ticks(Math.min(YEARS_APART, width / 60));
    picture.selectAll("text").data(ticks).join("text").attr("x", scale).attr("y", 22).attr("text-anchor", "middle")
      .text(scale.tickFormat());
  }
}
