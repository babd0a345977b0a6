// Data of this server for the scripts of a page.

let leaving = false;
for (const sign of ["beforeunload", "pagehide"]) {
  addEventListener(sign, () => { leaving = true; });
}

/**
 * The JSON at an address. Fails if there is none; but of a page that is being left, whose requests the browser ends, it is never
 * heard again, because nobody is there to read a complaint.
 */
export async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json, application/geo+json" } });
    if (!answer.ok) {
      throw new Error(address + ": " + answer.status);
    }
    return await answer.json();
  } catch (failure) {
    if (leaving) {
      return new Promise(() => {});
    }
    throw failure;
  }
}
