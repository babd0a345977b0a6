// Puts YASGUI's editor and tables into the page of queries: with the prefixes, classes and properties of these data, which come with
// the page, and with nothing from elsewhere. Without it, the page is a form with a text area.
const data = JSON.parse(document.getElementById("editor-data").textContent);
const words = data.words;
const form = document.getElementById("editor");
const area = document.getElementById("query");
const results = document.getElementById("results");
const said = document.getElementById("said");
const answer = document.getElementById("answer");
const { Yasqe, Yasr } = window;

const labels = new Map([...data.classes, ...data.properties].map((term) => [term.iri, term.label ?? ""]));

/** The prefixed name of an address, with the prefixes of the query before ours; the address in full if no prefix fits. */
function brief(editor, iri) {
  const prefixes = Object.entries({ ...data.prefixes, ...editor.getPrefixesFromQuery() });
  const fitting = prefixes.filter(([, namespace]) => namespace && iri.startsWith(namespace) && /^\w[\w-]*$/.test(iri.slice(namespace.length)));
  const [prefix, namespace] = fitting.sort((one, other) => other[1].length - one[1].length)[0] ?? [];
  return namespace ? prefix + ":" + iri.slice(namespace.length) : `<${iri}>`;
}

/** Terms whose address begins with what was typed, then those whose name, in the reader's language or in the address, contains it. */
function matching(terms, token) {
  const text = token.autocompletionString.toLowerCase();
  const name = (iri) => iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1).toLowerCase();
  const begins = terms.filter((term) => term.iri.toLowerCase().startsWith(text));
  const holds = terms.filter((term) => !begins.includes(term) && (name(term.iri).includes(text) || (term.label ?? "").toLowerCase().includes(text)));
  return [...begins, ...holds].map((term) => term.iri);
}

function wordBefore(editor) {
  const cursor = editor.getDoc().getCursor();
  const text = editor.getDoc().getLine(cursor.line).slice(0, cursor.ch).match(/[^\s{}()|,;"^]*$/)[0];
  return { text, start: cursor.ch - text.length, end: cursor.ch };
}

/** A completer for some terms in place of YASGUI's own, which asks another host. */
function complete(kind, terms) {
  const shown = new Map();
  Yasqe.forkAutocompleter(kind, {
    name: "known-" + kind,
    autoShow: false,
    preProcessToken: (editor, token) => {
      // The grammar takes a word of another script apart; the whole word is what is typed, and what is replaced.
      const word = wordBefore(editor);
      return { ...Yasqe.Autocompleters[kind].preProcessToken(editor, { ...token, string: word.text }), from: { ch: word.start }, to: { ch: word.end } };
    },
    get: (editor, token) => matching(terms, token),
    postProcessSuggestion: (editor, token, iri) => {
      const text = brief(editor, iri);
      shown.set(text, labels.get(iri));
      return text;
    },
    postprocessHints: (editor, hints) => hints.map((hint) => ({ ...hint, displayText: [hint.text, shown.get(hint.text)].filter(Boolean).join("   ") })),
  });
  return "known-" + kind;
}

function completePrefixes() {
  Yasqe.forkAutocompleter("prefixes", {
    name: "known-prefixes",
    get: Object.entries(data.prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
    persistenceId: () => undefined,
  });
  return "known-prefixes";
}

/** The query of a link that somebody shared, else that of the page. */
function beginning() {
  return new URLSearchParams(location.hash.slice(1)).get("query") ?? area.value;
}

function makeEditor() {
  // Set here and not in the settings of the editor, which are mixed with these one by one.
  Yasqe.defaults.autocompleters = ["variables", completePrefixes(), complete("class", data.classes), complete("property", data.properties)];
  const host = document.createElement("div");
  area.before(host);
  area.hidden = true;
  area.required = false;
  const editor = new Yasqe(host, {
    value: beginning(),
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "26rem",
    extraKeys: { "Ctrl-Enter": () => ask(), "Cmd-Enter": () => ask() },
  });
  // The hint on keys stands below the editor, in the reader's language.
  editor.showNotification = () => {};
  mark(host.querySelector(".CodeMirror-scroll"), "tabindex", "0");
  const field = editor.getInputField();
  field.setAttribute("aria-label", words.query);
  field.setAttribute("aria-describedby", "keys");
  document.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  editor.on("change", () => { area.value = editor.getValue(); });
  area.value = editor.getValue();
  editor.on("inputRead", () => offer(editor));
  return editor;
}

/** Offers terms while one types a name, but not while one only moves about. */
function offer(editor) {
  const token = editor.getCompleteToken().string;
  if (!editor.state.completionActive && /^[\w-]*:|^\w{3,}/.test(token)) {
    editor.autocomplete();
  }
}

function makeTables() {
  const tables = new Yasr(answer, {
    persistenceId: null,
    prefixes: data.prefixes,
    errorRenderers: [refusal],
    // Values as people read them; their datatypes are one click away.
    plugins: { table: { dynamicConfig: { compact: true } } },
  });
  mark(answer.querySelector(".yasr_results"), "tabindex", "0");
  mark(answer.querySelector(".yasr_results"), "role", "region");
  mark(answer.querySelector(".yasr_results"), "aria-label", words.answer);
  new MutationObserver(tidy).observe(answer, { childList: true, subtree: true });
  tidy();
  return tables;
}

/** Why there is no answer: the server says it in one shape (RFC 9457). */
async function refusal(error) {
  const message = document.createElement("div");
  const why = document.createElement("pre");
  let detail = error.text;
  try {
    detail = JSON.parse(error.text).detail;
    why.lang = "en";
  } catch (noProblemDocument) {
    // Then what came is shown as it came.
  }
  why.textContent = detail;
  message.append(error.status ? words.refused : "", why);
  return message;
}

/** YASGUI's controls in the reader's language; links to things lead to their pages on this server. */
function tidy() {
  answer.querySelectorAll(".yasr_external_ref_btn").forEach((link) => link.remove());
  name(".select_table", words.table);
  name(".select_response", words.response);
  name(".yasr_downloadIcon", words.download, true);
  const [simple, shorten] = answer.querySelectorAll(".tableControls .switch .label");
  write(simple, words.simple);
  write(shorten, words.shorten);
  write(answer.querySelector(".pageSizerLabel"), words.pageSize);
  write(answer.querySelector(".tableSizer option[value='-1']"), words.all);
  mark(answer.querySelector(".tableSizer"), "aria-label", words.pageSize);
  mark(answer.querySelector(".tableFilter"), "aria-label", words.filter);
  mark(answer.querySelector(".tableFilter"), "placeholder", words.filter);
  mark(answer.querySelector(".CodeMirror-scroll"), "tabindex", "0");
  answer.querySelectorAll(`a.iri[href^="${data.space}"]`).forEach((link) => {
    link.title = link.href;
    link.href = "/id/" + link.getAttribute("href").slice(data.space.length);
  });
}

function name(selector, text, iconOnly) {
  answer.querySelectorAll(selector).forEach((control) => {
    mark(control, "title", text);
    mark(control, "aria-label", text);
    if (!iconOnly) {
      write(control.querySelector("span"), text);
    }
  });
}

// Only what is not so yet is changed: each change is observed.
function write(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

function mark(element, attribute, text) {
  if (element && element.getAttribute(attribute) !== text) {
    element.setAttribute(attribute, text);
  }
}

const editor = makeEditor();
const tables = makeTables();

let asking;

/** Asks the server. YASGUI's own way loses the media type of an answer, and why there is none. */
async function ask() {
  const query = editor.getValue();
  asking?.abort();
  asking = new AbortController();
  results.hidden = false;
  said.textContent = words.running;
  history.replaceState(null, "", "/sparql#" + new URLSearchParams({ query }));
  const began = performance.now();
  const response = await send(query, asking.signal);
  if (response) {
    show(response, (performance.now() - began) / 1000);
  }
}

async function send(query, signal) {
  const graph = ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams({ query }), signal,
      headers: { Accept: (graph ? "text/turtle" : "application/sparql-results+json") + ",*/*;q=0.1" } });
    const text = await response.text();
    return response.ok ? { data: text, contentType: response.headers.get("Content-Type"), status: response.status }
      : { error: { status: response.status, text } };
  } catch (failure) {
    return failure.name === "AbortError" ? undefined : { error: { text: words.unreachable } };
  }
}

function show(response, seconds) {
  tables.setResponse(response);
  const rows = tables.results.getBindings();
  said.textContent = response.error || !rows ? ""
    : words.rows.replace("%d", rows.length).replace("%s", seconds.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }));
  results.scrollIntoView({ block: "nearest" });
}

form.addEventListener("submit", (event) => {
  if (event.submitter?.id !== "take") {
    event.preventDefault();
    ask();
  }
});
for (const id of ["keys", "take"]) {
  document.getElementById(id).hidden = false;
}
