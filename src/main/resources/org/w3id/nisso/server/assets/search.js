// Finds a thing by any of its names as one types. Without it, the fields are plain search fields whose form the server answers.
const MOST = 8;
const PAUSE = 120;

let fields = 0;

/** One search field with its list: the pattern "editable combobox with list autocomplete" of the ARIA Authoring Practices. */
class Finder {
  constructor(field) {
    this.field = field;
    this.options = [];
    this.active = -1;
    this.list = this.besideField("ul", { id: `found-${++fields}`, role: "listbox", class: "found", "aria-label": field.dataset.found });
    this.list.hidden = true;
    this.status = this.besideField("span", { role: "status", class: "unseen" });
    set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id });
    field.addEventListener("input", () => this.later());
    field.addEventListener("focus", () => this.field.value.trim() && this.options.length && this.show(true));
    field.addEventListener("blur", () => this.show(false));
    field.addEventListener("keydown", (event) => this.key(event));
    // A press of the mouse must not take the focus away, or the list would be gone before it is chosen from.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  besideField(name, attributes) {
    const element = set(document.createElement(name), attributes);
    this.field.after(element);
    return element;
  }

  later() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const text = this.field.value.trim();
    this.asking?.abort();
    if (!text) {
      this.offer([]);
      return;
    }
    this.asking = new AbortController();
    try {
      const address = "/search?" + new URLSearchParams({ q: text, limit: MOST, format: "json" });
      const response = await fetch(address, { signal: this.asking.signal });
      if (response.ok && text === this.field.value.trim()) {
        this.offer((await response.json()).results, text);
      }
    } catch (givenUpOrUnreachable) {
      // What comes instead is under way, or the form still works.
    }
  }

  offer(results, text) {
    this.options = results.map((result, number) => this.option(result, number, text));
    this.list.replaceChildren(...this.options);
    this.activate(-1);
    this.show(this.options.length > 0 && document.activeElement === this.field);
    this.status.textContent = !text ? "" : this.options.length ? this.field.dataset.found + " " + this.options.length
      : this.field.dataset.none;
  }

  option(result, number, text) {
    const option = set(document.createElement("li"), { id: `${this.list.id}-${number}`, role: "option", "aria-selected": "false" });
    option.address = result.page + (this.field.dataset.time ? "?" + this.field.dataset.time : "");
    option.append(part("span", "name", result.label));
    if (result.matched !== result.label) {
      option.append(" ", part("span", "matched", result.matched));
    }
    if (result.classLabel) {
      option.append(" ", part("span", "kind", result.classLabel));
    }
    option.addEventListener("click", () => this.go(option));
    return option;
  }

  key(event) {
    // While a Japanese word is being composed, Enter and the arrows belong to the input method.
    if (event.isComposing) {
      return;
    }
    const open = !this.list.hidden;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.options.length) {
      event.preventDefault();
      this.show(true);
      this.activate(next(this.active, event.key === "ArrowDown" ? 1 : -1, this.options.length));
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.go(this.options[this.active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.show(false);
    }
  }

  activate(number) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.options[number];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  show(open) {
    this.list.hidden = !open;
    this.field.setAttribute("aria-expanded", String(open));
    if (!open) {
      this.activate(-1);
    }
  }

  go(option) {
    location.assign(option.address);
  }
}

/** From the field itself (-1) down through the options and back to the field, or up. */
function next(active, step, count) {
  const stop = active + step;
  return stop < -1 ? count - 1 : stop >= count ? -1 : stop;
}

function set(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

function part(name, kind, text) {
  const element = set(document.createElement(name), { class: kind, dir: "auto" });
  element.textContent = text;
  return element;
}

document.querySelectorAll("input.find").forEach((field) => new Finder(field));
