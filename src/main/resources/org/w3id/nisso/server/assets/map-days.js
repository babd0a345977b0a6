// Days as texts such as 1906-06-01, as numbers for a slider, and in words.

const DAY = 24 * 60 * 60 * 1000;

export const number = (day) => Math.round(Date.parse(day + "T00:00:00Z") / DAY);

export const text = (number) => new Date(number * DAY).toISOString().slice(0, 10);

export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text + "T00:00:00Z"));

/** A day as the language of the page writes it; day before month in English, as the server has it. */
export const words = (day, language) => new Intl.DateTimeFormat(language === "en" ? "en-GB" : language,
  { dateStyle: "long", timeZone: "UTC" }).format(new Date(day + "T00:00:00Z"));

/** An address with the day instead of the time that it had. */
export const along = (address, day) => {
  const url = new URL(address, document.baseURI);
  url.searchParams.delete("from");
  url.searchParams.delete("to");
  url.searchParams.set("at", day);
  return url.pathname + url.search + url.hash;
};
