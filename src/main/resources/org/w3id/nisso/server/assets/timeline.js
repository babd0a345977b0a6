// The timeline page: draws the bars, and keeps drawing, form, list, address and links in step. Without it, form and list do.
import { ask } from "./answers.js";
import { read, time, write } from "./timeline-address.js";
import { Chart } from "./timeline-chart.js";
import { beginning, inWords, later } from "./timeline-days.js";
import { fillList } from "./timeline-list.js";
import { makeTip } from "./timeline-tip.js";

const figure = document.querySelector("figure.timeline");
const SETTLED_AFTER = 200;

/** A text with something in each of its places. */
const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (place, number) => values[number]);

/** The bars with all that is derived from what the server says of them. */
function prepared(data, language) {
  const kinds = new Map(data.groups.flatMap((group) => Object.entries(group.kinds)));
  const end = later(data.bounds.to, 1);
  data.bars.forEach((bar, number) => Object.assign(bar, {
    number,
    begins: beginning(bar.from),
    surely: beginning(bar.sure || bar.from),
    ebbs: beginning(bar.ebb || bar.until || end),
    over: beginning(bar.until || end),
    kindLabel: kinds.get(bar.kind),
    text: bar.doubt ? bar.label + " ?" : bar.label,
    dates: bar.doubt ? fill(data.words.doubtful, bar.when, bar.doubt) : bar.when,
  }));
  data.bars.forEach((bar) => {
    const about = bar.about || bar.kindLabel;
    bar.said = [bar.text, ...(about === bar.label ? [] : [about]), bar.dates].join(data.words.comma);
  });
  return data;
}

class TimelinePage {
  constructor(data, language) {
    const form = document.querySelector("form.timeline-choice");
    Object.assign(this, { data, form, words: inWords(language), chosen: read(), list: document.querySelector(".timeline-list"),
      output: figure.querySelector(".timeline-shown"), dayField: figure.querySelector("[data-act=day]") });
    this.stale = document.querySelector("p.chosen");
    this.chart = new Chart(figure.querySelector(".timeline-frame"), data, language, {
      link: (path) => path + this.question,
      moved: (period) => this.say(period),
      settled: (period) => this.settleSoon(period),
      chooseDay: (day) => this.chooseDay(day),
    });
    this.question = "";
    this.note();
    this.listen();
    this.chart.show(this.chosen);
    this.chart.markDay(this.chosen.at, this.dayInWords());
    this.filter();
  }

  listen() {
    const acts = { earlier: () => this.chart.move(-0.4), later: () => this.chart.move(0.4), in: () => this.chart.scale(2),
      out: () => this.chart.scale(0.5), whole: () => this.chart.whole() };
    figure.querySelectorAll("button[data-act]").forEach((button) => button.addEventListener("click", acts[button.dataset.act]));
    this.dayField.addEventListener("change", () => this.chooseDay(this.dayField.value));
    this.form.addEventListener("change", (event) => (event.target.type === "checkbox" ? this.chooseKinds() : this.choosePeriod()));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.choosePeriod();
    });
    const clear = this.stale?.querySelector("a");
    clear?.addEventListener("click", (event) => {
      event.preventDefault();
      this.clearTime();
    });
  }

  clearTime() {
    this.chosen = { ...this.chosen, at: "", from: "", to: "" };
    this.chart.show(this.chosen);
    this.changed();
  }

  choosePeriod() {
    const { from, to } = this.form.elements;
    to.setCustomValidity("");
    if (this.form.reportValidity() && !(from.value && to.value && to.value < from.value)) {
      this.chosen = { ...this.chosen, at: "", from: from.value, to: to.value };
      this.chart.show(this.chosen);
      this.changed();
    }
  }

  chooseKinds() {
    this.chosen.kinds = [...this.form.querySelectorAll("[name=kind]:checked")].map((box) => box.value);
    this.changed();
  }

  /** A day and a period exclude each other; the same day again is the way back. */
  chooseDay(day) {
    const other = day === this.chosen.at ? "" : day;
    const { from, to } = other ? { from: "", to: "" } : this.chart.period();
    this.chosen = { ...this.chosen, at: other, from, to };
    this.changed();
  }

  settleSoon(period) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (!this.chosen.at) {
        this.chosen = { ...this.chosen, from: period.from, to: period.to };
      }
      this.changed();
    }, SETTLED_AFTER);
  }

  /** Brings everything in step with what is chosen. */
  changed() {
    this.note();
    this.renew();
    write(this.chosen);
    this.chart.markDay(this.chosen.at, this.dayInWords());
    this.filter();
  }

  note() {
    const asked = time(this.chosen).toString();
    this.question = asked ? "?" + asked : "";
    const { at, from, to } = this.chosen;
    Object.assign(this.form.elements.from, { value: from });
    Object.assign(this.form.elements.to, { value: to });
    this.dayField.value = at;
  }

  /** What the top of the page says of the chosen time. */
  renew() {
    const { at, from, to } = this.chosen;
    if (this.stale) {
      this.stale.classList.toggle("timeline-none", !at && !from && !to);
      const text = at ? fill(this.data.words.chosenDay, this.words(at))
        : fill(this.data.words.chosenPeriod, this.words(from || this.data.bounds.from), this.words(to || this.data.bounds.to));
      this.stale.firstChild.data = text + " ";
    }
  }

  dayInWords() {
    return this.chosen.at ? fill(this.data.words.day, this.words(this.chosen.at)) : "";
  }

  shown(from, to) {
    return fill(this.data.words.shown, this.words(from), this.words(to));
  }

  say({ first, last }) {
    const text = this.shown(first, last);
    if (this.output.textContent !== text) {
      this.output.textContent = text;
    }
  }

  /** Draws the chosen kinds of all times, and lists those of the chosen time. */
  filter() {
    const { at, from, to, kinds } = this.chosen;
    const wanted = new Set(kinds);
    const bars = this.data.bars.filter((bar) => !wanted.size || wanted.has(bar.group) || wanted.has(bar.kind));
    this.chart.choose(bars);
    const [first, last] = [at || from, at || to];
    const listed = bars.filter((bar) => (!last || bar.from <= last) && (!first || !bar.until || bar.until > first));
    fillList(this.list, this.data, listed, (path) => path + this.question);
  }
}

async function begin() {
  const language = figure.dataset.language;
  const data = prepared(await ask("/timeline.json?lang=" + language), language);
  const page = new TimelinePage(data, language);
  makeTip(figure, page.chart.frame);
}

if (figure) {
  begin().catch((failure) => {
    // The list says the same.
    figure.hidden = true;
    console.error(failure);
  });
}
