// Offers the names of things as one types. Without it, the fields are plain text fields that the server reads just as well.
"use strict";

for (const field of document.querySelectorAll("input[list][data-class]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let waiting;
  let latest = 0;

  const offer = (results) => {
    const times = new Map();
    results.forEach((result) => times.set(result.matched, (times.get(result.matched) || 0) + 1));
    list.replaceChildren(...results.map((result) => {
      const option = document.createElement("option");
      // A name that several things share would be refused; their keys are not.
      option.value = times.get(result.matched) === 1 ? result.matched : result.key;
      option.label = [result.label, result.classLabel, result.key].filter(Boolean).join(" · ");
      return option;
    }));
  };

  const ask = async () => {
    const number = ++latest;
    const text = field.value.trim();
    if (!text) {
      list.replaceChildren();
      return;
    }
    const query = new URLSearchParams({ q: text, limit: "10" });
    if (field.dataset.class) {
      query.set("class", field.dataset.class);
    }
    try {
      const response = await fetch("/search?" + query, { headers: { Accept: "application/json" } });
      if (response.ok && number === latest) {
        offer((await response.json()).results || []);
      }
    } catch (unreachable) {
      list.replaceChildren();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
}
