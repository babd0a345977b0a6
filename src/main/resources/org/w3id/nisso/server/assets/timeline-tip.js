// Tells of the bar that is pointed at or has the focus. What it says is also the bar's name for screen readers.
import { element } from "./timeline-list.js";

/** Makes the tip for all bars in a frame. */
export function makeTip(figure, frame) {
  const tip = element("div", { class: "timeline-tip", "aria-hidden": "true", hidden: "" });
  figure.append(tip);
  const hide = () => { tip.hidden = true; };
  const show = (event) => {
    const made = event.target.closest(".timeline-bar");
    if (made) {
      fill(tip, made.bar);
      tip.hidden = false;
      place(tip, made.getBoundingClientRect(), event.clientX);
    } else {
      hide();
    }
  };
  frame.addEventListener("pointerover", show);
  frame.addEventListener("pointerleave", hide);
  frame.addEventListener("pointerdown", hide);
  frame.addEventListener("focusin", show);
  frame.addEventListener("focusout", hide);
  frame.addEventListener("scroll", hide);
  frame.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

function fill(tip, bar) {
  const lines = [bar.dates, [bar.about, bar.kindLabel].filter((text) => text && text !== bar.label).join(" · ")].filter(Boolean);
  tip.replaceChildren(element("strong", {}, bar.label), ...lines.map((line) => element("span", {}, line)));
}

function place(tip, bar, pointed) {
  const wide = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min((pointed || Math.max(bar.left, 0)) + 8, wide - tip.offsetWidth - 8));
  const below = bar.bottom + 6;
  const top = below + tip.offsetHeight > window.innerHeight ? bar.top - tip.offsetHeight - 6 : below;
  Object.assign(tip.style, { left: left + "px", top: Math.max(8, top) + "px" });
}
