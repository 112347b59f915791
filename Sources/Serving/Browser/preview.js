// What a page has more in the preview than when it is published: a bar of its own, and that it changes by itself.
"use strict";
(() => {
  const words = {
    nb: {
      preview: "Forhåndsvisning", as: "Vis som", editor: "redaktør (med utkast)", reader: "leser", asReader: "som leser", day: "På dagen", show: "Vis",
      edit: "Rediger", editFinding: "Rett i skjemaet", today: "I dag", internal: "Interne sider", top: "Til forsiden", fix: "Rett det", errors: (n) => (n === 1 ? "1 feil" : `${n} feil`),
      warnings: (n) => (n === 1 ? "1 advarsel" : `${n} advarsler`), advice: (n) => `${n} råd`, others: (n) => `${n === 1 ? "1 feil" : `${n} feil`} i andre filer`,
      lost: "Ingen forbindelse. Kjører «story serve»?", stale: "Siden viser det som sto der sist det var riktig.", help: "Hjelp",
      failed: "Det gikk ikke. Prøv igjen.", updated: "Siden er oppdatert.", checking: "Ser over …", fine: "Ingenting å rette her.",
    },
    en: {
      preview: "Preview", as: "Show as", editor: "editor (with drafts)", reader: "reader", asReader: "as a reader", day: "On the day", show: "Show",
      edit: "Edit", editFinding: "Correct in the form", today: "Today", internal: "Internal pages", top: "Front page", fix: "Fix it", errors: (n) => (n === 1 ? "1 error" : `${n} errors`),
      warnings: (n) => (n === 1 ? "1 warning" : `${n} warnings`), advice: (n) => (n === 1 ? "1 piece of advice" : `${n} pieces of advice`), others: (n) => `${n === 1 ? "1 error" : `${n} errors`} in other files`,
      lost: "No connection. Is “story serve” running?", stale: "The page shows what it said when it was last correct.", help: "Help",
      failed: "That did not work. Try again.", updated: "The page is updated.", checking: "Checking …", fine: "Nothing to fix here.",
    },
  };
  const host = document.createElement("story-preview");
  const root = host.attachShadow({ mode: "open" });
  const versionOf = (script) => Number(new URL(script.src).search.slice(1));
  const own = "script[src^='/-story/preview.js']";
  let shown = versionOf(document.currentScript);
  let run = null;
  let wanted = shown;
  let isBusy = false;
  let isLost = false;
  let state = null;

  // ---- the page changes in place ----

  const isOurs = (node) => node === host || (node.nodeType === 1 && node.matches(own));

  // What readers have done to a page stays: an open part, what they have written, where they are.
  const isReaders = (element, name) => name === "open" && (element.nodeName === "DETAILS" || element.nodeName === "DIALOG");

  function changeAttributes(old, next) {
    for (const { name } of [...old.attributes]) {
      if (!next.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
    }
    for (const { name, value } of next.attributes) {
      if (old.getAttribute(name) !== value && !isReaders(old, name)) old.setAttribute(name, value);
    }
  }

  // A stylesheet stays until the one in its place is there, so that nothing flickers.
  function changeStyles(old, next) {
    const link = document.importNode(next, true);
    link.addEventListener("load", () => old.remove());
    link.addEventListener("error", () => old.remove());
    old.after(link);
    old.dataset.leaving = "";
  }

  function isSame(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName && (one.id ?? "") === (other.id ?? "");
  }

  function change(old, next) {
    if (old.isEqualNode(next)) return;
    if (!isSame(old, next)) return old.replaceWith(document.importNode(next, true));
    if (old.nodeType !== 1) {
      old.nodeValue = next.nodeValue;
      return;
    }
    if (old.nodeName === "LINK" && old.rel === "stylesheet" && next.rel === "stylesheet") return changeStyles(old, next);
    changeAttributes(old, next);
    changeChildren(old, next);
  }

  // What is equal at the beginning and at the end stays; between them, nodes of one kind become each other.
  function changeChildren(old, next) {
    let before = [...old.childNodes].filter((node) => !isOurs(node) && node.dataset?.leaving === undefined);
    let after = [...next.childNodes].filter((node) => !isOurs(node));
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let end = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      end = before.pop();
      after.pop();
    }
    const byID = new Map(before.filter((node) => node.id).map((node) => [node.id, node]));
    for (const node of after) {
      let match = node.id ? byID.get(node.id) : before.find((candidate) => isSame(candidate, node));
      if (match && isSame(match, node)) {
        for (const passed of before.splice(0, before.indexOf(match))) passed.remove();
        before.shift();
        byID.delete(node.id);
        change(match, node);
      } else {
        old.insertBefore(document.importNode(node, true), before[0] ?? end);
      }
    }
    for (const left of before) left.remove();
  }

  async function refresh() {
    if (isBusy) return;
    isBusy = true;
    try {
      while (shown !== wanted) {
        const aim = wanted;
        const response = await fetch(location.pathname + location.search);
        if (response.redirected) return location.reload();
        const next = new DOMParser().parseFromString(await response.text(), "text/html");
        const script = next.querySelector(own);
        if (script === null) return location.reload();
        const scripts = (page) => [...page.scripts].filter((one) => one.src && !one.matches(own)).map((one) => one.src).join();
        if (scripts(document) !== scripts(next)) return location.reload();
        if (document.documentElement.lang !== next.documentElement.lang) return location.reload();
        changeAttributes(document.documentElement, next.documentElement);
        change(document.head, next.head);
        change(document.body, next.body);
        shown = aim;
        document.dispatchEvent(new CustomEvent("story-updated", { detail: shown }));
      }
    } catch {
      isLost = true;
    } finally {
      isBusy = false;
    }
    await showBar();
  }

  function hear(message) {
    if (message.name === "lost") {
      isLost = true;
      return draw();
    }
    isLost = false;
    if (run !== null && message.run !== run) return location.reload();
    if (message.version === wanted && message.name !== "findings") return draw();
    const wasCurrent = shown === wanted && !isBusy;
    wanted = message.version;
    if (document.visibilityState === "hidden") return;
    if (message.name === "findings" && wasCurrent) {
      shown = wanted;
      showBar();
    } else {
      refresh();
    }
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && shown !== wanted) refresh();
  });

  function listen() {
    if ("SharedWorker" in window) {
      const worker = new SharedWorker("/-story/stream.js", { name: "story" });
      worker.port.addEventListener("message", (event) => hear(event.data));
      worker.port.start();
      window.addEventListener("pagehide", () => worker.port.postMessage("bye"));
      window.addEventListener("pageshow", (event) => event.persisted && location.reload());
      return;
    }
    // Browsers without it listen while the page is seen, so that pages behind others keep no connection.
    let source = null;
    const follow = () => {
      source?.close();
      source = null;
      if (document.visibilityState === "hidden") return;
      source = new EventSource("/-story/events");
      for (const name of ["state", "pages", "findings", "beat"]) {
        source.addEventListener(name, (event) => hear({ name, ...JSON.parse(event.data) }));
      }
      source.addEventListener("error", () => hear({ name: "lost" }));
    };
    document.addEventListener("visibilitychange", follow);
    follow();
  }

  // ---- the bar ----

  const style = `
    :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 8px 8px auto; max-width: calc(100vw - 16px); }
    * { box-sizing: border-box; font: 16px/1.4 system-ui, sans-serif; }
    aside { background: #16202e; color: #fff; border: 2px solid #fff; border-radius: 8px; max-width: 42rem; }
    summary { padding: 6px 12px; cursor: pointer; border-radius: 6px; font-weight: 600; min-height: 24px; }
    .panel { padding: 0 12px 12px; max-height: 65vh; overflow: auto; }
    form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 8px 0; }
    label { display: grid; }
    select, input, button { font-size: 16px; padding: 4px 8px; min-height: 32px; color: #16202e; background: #fff; border: 2px solid #9cc7ff; border-radius: 4px; max-width: 100%; }
    a.edit { display: block; margin: 8px 12px 0; font-weight: 600; }
    a { color: #9cc7ff; margin-right: 12px; display: inline-block; min-height: 24px; }
    :focus-visible { outline: 3px solid #ffd24d; outline-offset: 2px; }
    ol { list-style: none; margin: 8px 0; padding: 0; display: grid; gap: 12px; }
    li { border-left: 6px solid #ffd24d; padding-left: 10px; overflow-wrap: anywhere; }
    li.error { border-color: #ff8f8f; }
    p { margin: 2px 0; }
    b { font-weight: 700; }
    code { font: 14px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; display: block; background: #0b121c; padding: 4px 6px; }
    mark { background: #ffd24d; color: #16202e; }
    .mark { background: #ffd24d; color: #16202e; border-radius: 4px; padding: 0 6px; margin-left: 6px; }
    .bad { background: #ff8f8f; color: #16202e; border-radius: 4px; padding: 0 6px; margin-left: 6px; }
    @media (max-width: 40em) {
      :host { inset: auto 0 0 0; max-width: none; }
      aside { display: flex; flex-wrap: wrap; align-items: center; border-width: 2px 0 0; border-radius: 0; max-width: none; }
      a.edit { order: 2; margin: 6px 12px; }
      details { flex: 1; }
      details[open] { flex-basis: 100%; order: 3; }
    }
    @media print { :host { display: none; } }
    @media (forced-colors: active) { li { border-color: CanvasText; } }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  // On a narrow screen the bar lies along the lower edge, and the page ends above it.
  const room = new CSSStyleSheet();
  room.replaceSync("@media screen and (max-width: 40em) { html { padding-bottom: 48px; scroll-padding-bottom: 56px; } }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== false) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  async function fix(finding, button) {
    const text = words[state.language];
    button.disabled = true;
    try {
      const answer = await fetch("/-story/fix", {
        method: "POST", headers: { "X-Story-Token": state.token, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ finding: finding.id }),
      });
      if (!answer.ok) say(await answer.text());
    } catch {
      say(text.failed);
    }
    button.disabled = false;
  }

  function say(text) {
    root.querySelector("[role=status]").textContent = text;
  }

  function findingItem(finding, text) {
    const item = make(
      "li", { class: finding.severity },
      make("p", null, make("b", null, `${finding.word}: `), finding.message),
      make("p", null, finding.place),
      finding.excerpt ? make("code", null, finding.excerpt[0], make("mark", null, finding.excerpt[1]), finding.excerpt[2]) : null,
      finding.help ? make("p", null, `${text.help}: ${finding.help}`) : null,
    );
    if (finding.id) {
      const button = make("button", { type: "button", onclick: () => fix(finding, button) }, text.fix);
      item.append(button, " ");
    }
    if (finding.edit) item.append(make("a", { href: finding.edit }, text.editFinding));
    return item;
  }

  function viewForm(text) {
    const option = (value, label) => make("option", { value, selected: state.reader === value ? "" : null }, label);
    return make(
      "form", { method: "get", action: location.pathname },
      make("label", null, text.as, make("select", { name: "som" }, option("redaktor", text.editor), option("leser", text.reader))),
      make("label", null, text.day, make("input", { type: "date", name: "dato", value: state.day ?? "" })),
      make("button", { type: "submit" }, text.show),
    );
  }

  // The bar is drawn anew only when it says something else, so that whoever writes in it is not disturbed.
  let drawn = "";
  function draw() {
    if (state === null) return;
    const now = JSON.stringify([state.page, state.reader, state.day, state.language, isLost]);
    if (now === drawn) return;
    drawn = now;
    const text = words[state.language] ?? words.nb;
    const page = state.page ?? { findings: [], marks: [], others: 0 };
    const count = (severity) => page.findings.filter((finding) => finding.severity === severity).length;
    const [errors, warnings, advice] = [count("error"), count("warning"), count("advice")];
    const before = root.querySelector("details");
    const hadErrors = before?.dataset.errors === "yes";
    const isOpen = errors > 0 ? !hadErrors || before.open : before !== null && before.open && !hadErrors;
    const summary = make(
      "summary", null, isLost ? text.lost : text.preview,
      ...page.marks.map((mark) => make("span", { class: "mark" }, mark)),
      state.role === "editor" && state.reader === "leser" ? make("span", { class: "mark" }, text.asReader) : null,
      state.day ? make("span", { class: "mark" }, state.day) : null,
      errors ? make("span", { class: "bad" }, text.errors(errors)) : null,
      warnings ? make("span", { class: "mark" }, text.warnings(warnings)) : null,
      advice ? make("span", { class: "mark" }, text.advice(advice)) : null,
    );
    const panel = make(
      "div", { class: "panel" },
      page.isOld ? make("p", null, text.stale) : null,
      page.findings.length ? make("ol", null, ...page.findings.map((finding) => findingItem(finding, text))) : null,
      page.others ? make("p", null, make("a", { href: "/-story/intern/funn/index.html" }, text.others(page.others))) : null,
      state.role === "editor" ? viewForm(text) : null,
      make("p", null, make("a", { href: page.top ?? "/" }, text.top), state.role === "editor" ? make("a", { href: "/-story/intern/index.html" }, text.internal) : null),
    );
    // Outside the part that opens, so that it is always at hand.
    const edit = page.edit ? make("a", { href: page.edit, class: "edit" }, text.edit) : null;
    const details = make("details", { open: isOpen ? "" : null, "data-errors": errors ? "yes" : "no" }, summary, panel);
    const status = root.querySelector("[role=status]") ?? make("div", { role: "status" });
    const focused = root.activeElement?.nodeName === "SUMMARY";
    root.replaceChildren(make("aside", { "aria-label": text.preview, lang: state.language }, ...(edit ? [edit] : []), details, status));
    if (focused) summary.focus();
  }

  async function showBar() {
    try {
      const answer = await fetch(`/-story/bar?path=${encodeURIComponent(location.pathname)}`);
      if (!answer.ok) return;
      state = await answer.json();
      isLost = false;
      run ??= state.run;
    } catch {
      isLost = true;
    }
    draw();
  }

  document.documentElement.append(host);
  showBar();
  listen();
})();
