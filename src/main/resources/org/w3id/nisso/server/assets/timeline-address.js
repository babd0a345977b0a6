// What is chosen stands in the address, and in the links that take it along.
import { isDay } from "./timeline-days.js";

const IN_TIME = ["/map", "/timeline", "/network"];

/** What the address says: a day, or the first and the last day of a period, and keys of kinds. */
export function read() {
  const given = new URLSearchParams(location.search);
  const day = (name) => (isDay(given.get(name)) ? given.get(name) : "");
  return { at: day("at"), from: day("from"), to: day("to"), kinds: given.getAll("kind").filter(Boolean) };
}

/** The day or the period as parameters. */
export function time(chosen) {
  return new URLSearchParams(["at", "from", "to"].filter((name) => chosen[name]).map((name) => [name, chosen[name]]));
}

/** Puts what is chosen into the address and into the links of the page's header. */
export function write(chosen) {
  const kept = new URLSearchParams(location.search);
  history.replaceState(null, "", location.pathname + question(chosen, kept.get("lang"), true));
  for (const link of document.querySelectorAll("header.site nav a")) {
    const address = new URL(link.href);
    const language = address.searchParams.get("lang");
    if (IN_TIME.includes(address.pathname)) {
      link.href = address.pathname + question(chosen, language, language !== null);
    }
  }
}

/** Other pages take the time along; this one, in any language, also the kinds. */
function question(chosen, language, withKinds) {
  const asked = time(chosen);
  if (withKinds) {
    chosen.kinds.forEach((kind) => asked.append("kind", kind));
  }
  if (language) {
    asked.set("lang", language);
  }
  const text = asked.toString().replaceAll("%3A", ":");
  return text ? "?" + text : "";
}
