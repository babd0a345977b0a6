// What held on a day and in whose view, by the rules of the server (org.w3id.nisso.atlas.Status). Days are texts such as 1906-06-01,
// which sort as days do.

/** Whether a status can have held on a day. */
export const heldOn = (status, day) => (!status.from || status.from <= day) && (!status.to || day < status.to);

/** Whether it is so in a view; what is undisputed is so in every view, and without a view all is shown. */
export const isInView = (status, view) => !view || status.viewers.length === 0 || status.viewers.includes(view);

/** What held on a day in a view. */
export const on = (atlas, day, view) => atlas.statuses.filter((status) => heldOn(status, day) && isInView(status, view));

/** The days on which anything begins or ends in a view, in order, within the time of the map. */
export const changes = (atlas, view) => {
  const days = atlas.statuses.filter((status) => isInView(status, view)).flatMap((status) => [status.from, status.to]);
  return [...new Set(days)].filter((day) => day && day >= atlas.first && day <= atlas.last).sort();
};

/** The number of a holder's colour; all beyond the eighth share one. */
export const colour = (atlas, holder) => Math.min(atlas.holders.indexOf(holder), 7);

/**
 * How a place is drawn on a day: whose colour fills it, whether for control or for a title alone, and whose hatching lies over it.
 * Of several in control the latest comer fills it; several with a title and nobody in control are all hatched.
 */
export const presentation = (statuses) => {
  const of = (manner) => statuses.filter((status) => status.manner === manner);
  const control = of("control").sort((one, other) => (one.from || "").localeCompare(other.from || ""));
  const titles = [...new Set(of("title").map((status) => status.holder))];
  const fill = control.length ? control[control.length - 1].holder : titles.length === 1 ? titles[0] : undefined;
  const filling = control.length ? control.slice(-1) : of("title");
  const others = [...control, ...of("title"), ...of("claim")].map((status) => status.holder);
  return { fill, light: control.length === 0, doubtful: filling.some((status) => status.doubt.length > 0),
    hatches: [...new Set(others)].filter((holder) => holder !== fill) };
};

/** How a border is drawn: not at all in force, in force, or in force in the view of some alone. */
export const borderState = (statuses) => statuses.length === 0 ? "other"
  : statuses.every((status) => status.viewers.length > 0) ? "disputed" : "border";

/** The years in which a place became a border; those in which it became one for all, if there are any. */
export const borderYears = (statuses) => {
  const forAll = statuses.filter((status) => status.viewers.length === 0);
  return [...new Set((forAll.length ? forAll : statuses).map((status) => (status.from || "").slice(0, 4)))].filter(Boolean).sort();
};
