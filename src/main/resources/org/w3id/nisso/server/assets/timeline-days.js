// Days as the data write them (1941-04-13), as points in time (always UTC, so that no reader's clock moves a border) and in words.

const DAY = 24 * 60 * 60 * 1000;

/** The beginning of a day. Years before 100 or after 9999 are not written by four digits and do not occur. */
export const beginning = (day) => new Date(day + "T00:00:00Z");

/** The day on which a moment falls. */
export const dayOf = (moment) => moment.toISOString().slice(0, 10);

/** The day nearest to a moment at which days meet. */
export const nearestDay = (moment) => dayOf(new Date(Math.round(moment.getTime() / DAY) * DAY));

/** A day so many days later. */
export const later = (day, days) => dayOf(new Date(beginning(day).getTime() + days * DAY));

/** Tells whether a text is a day. */
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text || "") && !Number.isNaN(beginning(text).getTime());

// British English writes 13 April 1941, as the server does.
const locale = (language) => (language === "en" ? "en-GB" : language);

/** Writes days in the words of a language. */
export function inWords(language) {
  const format = new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: "UTC" });
  return (day) => format.format(beginning(day));
}

/** Writes the marks of an axis: years; within a year months; within a month days. */
export function marks(language) {
  const month = new Intl.DateTimeFormat(locale(language), { month: "short", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(locale(language), { month: "short", day: "numeric", timeZone: "UTC" });
  return (moment) => (moment.getUTCDate() > 1 ? day.format(moment)
    : moment.getUTCMonth() > 0 ? month.format(moment) : String(moment.getUTCFullYear()));
}
