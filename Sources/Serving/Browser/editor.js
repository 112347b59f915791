// What a form has more with script than without: findings while somebody writes, and the page beside it. Tools for the text are in
// writing.js, pictures in pictures.js; everything else is plain HTML.
"use strict";
(() => {
  const form = document.getElementById("skjema");
  if (form === null) return;
  const words = JSON.parse(document.getElementById("ord").content.textContent);
  const state = document.getElementById("tilstand");
  const make = StoryForm.make;
  const aside = document.getElementById("ved-siden");
  const columns = aside.parentElement;
  // What was written may have come back in a page that was made anew.
  let isChanged = form.hasAttribute("data-unsaved");
  let isLeaving = false;
  let awaits = true;
  // Tells the server that what takes long may be left for `check`.
  document.cookie = "story-script=1; Path=/-story/; SameSite=Strict";

  // Findings stand at their fields, which may be far down, or folded away.
  const next = document.getElementById("neste-funn");
  const foundLists = () => [...form.querySelectorAll("ul.problems")].filter((list) => list.children.length > 0);
  let last = null;
  function goToNext() {
    const lists = foundLists();
    const active = document.activeElement;
    const isThere = last?.isConnected && (active === next || last.closest("[data-control]")?.contains(active) || last === active);
    const start = isThere ? last : active;
    const list = lists.find((one) => one !== start && start.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? lists[0];
    if (list === undefined) return;
    for (let outer = list.closest("details"); outer !== null; outer = outer.parentElement.closest("details")) outer.open = true;
    last = list;
    const control = list.closest("[data-control]")?.querySelector("input:not([type=hidden]), textarea, select, button") ?? list;
    if (control === list) list.tabIndex = -1;
    control.focus({ preventScroll: true });
    list.scrollIntoView({ block: "center" });
  }
  next.addEventListener("click", (event) => {
    event.preventDefault();
    goToNext();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "F8" || next.hidden || form.inert) return;
    event.preventDefault();
    goToNext();
  });

  // What was just done is said once: not to whoever loads the page again, or is sent its address.
  const here = new URL(location.href);
  if (here.searchParams.has("etter")) {
    here.searchParams.delete("etter");
    history.replaceState(null, "", here);
  }

  for (const hint of document.querySelectorAll("[data-with-script]")) hint.hidden = false;

  // ---- what is not saved is not lost by leaving ----

  addEventListener("beforeunload", (event) => {
    if (isChanged && !isLeaving) event.preventDefault();
  });
  // A browser that reaches nobody shows a page of its own instead of what was written; so it is asked first whether anybody is there.
  let isAnswering = false;
  let isAsking = false;
  // What is typed until the new page is there would go with this one; unless the new one never comes.
  let held = 0;
  let told = 0;
  // Beside the form, since nothing in it is heard or pressed meanwhile; who has no Esc has a button.
  const sending = make("div", { id: "sendes", role: "status" });
  document.body.append(sending);
  // What is out of reach has no focus, and gets it back.
  let focused = null;
  function release() {
    clearTimeout(held);
    clearTimeout(told);
    sending.replaceChildren();
    form.inert = false;
    isLeaving = false;
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
    focused = null;
  }
  function hold() {
    focused = document.activeElement;
    form.inert = true;
    held = setTimeout(release, 60000);
    told = setTimeout(() => {
      const goOn = make("button", { class: "small", type: "button" }, words.goOn);
      goOn.addEventListener("click", release);
      sending.replaceChildren(make("p", null, words.formSending), goOn);
    }, 1000);
  }
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && form.inert) release();
  });
  form.addEventListener("submit", async (event) => {
    isLeaving = event.submitter?.formTarget !== "_blank";
    if (isAnswering || !isLeaving) return;
    event.preventDefault();
    isLeaving = false;
    // One press is asked about at a time, and not for ever: who holds the connection and says nothing is gone.
    if (isAsking) return;
    isAsking = true;
    // The button must still be there when somebody has answered.
    clearTimeout(timer);
    running?.abort();
    const waiting = setTimeout(() => { state.textContent = words.asking; }, 1000);
    try {
      await fetch("/-story/editor.css", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(20000) });
    } catch {
      state.textContent = words.gone;
      return;
    } finally {
      clearTimeout(waiting);
      isAsking = false;
    }
    isAnswering = true;
    form.requestSubmit(event.submitter);
    isAnswering = false;
    if (isLeaving) hold();
  });
  // A date of which half is written is sent as none at all: the browser says so at it, wherever it is folded away.
  form.addEventListener("invalid", (event) => {
    for (let outer = event.target.closest("details"); outer !== null; outer = outer.parentElement.closest("details")) outer.open = true;
    sayHalf(event.target);
  }, true);
  // A title is one line, however many it takes to show it.
  for (const area of document.querySelectorAll("textarea.line")) {
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[value=lagre]"));
    });
  }
  addEventListener("pageshow", (event) => {
    release();
    if (event.persisted) check();
  });

  // ---- findings, and the page beside ----

  let running = null;
  let timer = 0;
  let language = "";

  function sayHalf(control) {
    const label = control.closest(".control").querySelector("label");
    state.textContent = `«${label.firstChild.textContent.trim()}» ${words.half}`;
  }

  const isBeside = () => getComputedStyle(aside).display !== "none";

  function changed() {
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => check(), 350);
  }

  function problemItem(problem) {
    const item = make("li", problem.isError ? { class: "error" } : null, make("b", null, `${problem.word}: `), ` ${problem.message}`);
    if (problem.help) item.append(make("br"), problem.help);
    if (problem.act) item.append(" ", make("button", { class: "small", name: "gjor", value: problem.act }, problem.actLabel));
    return item;
  }

  function showProblems(answer) {
    for (const list of form.querySelectorAll("ul.problems")) {
      const holder = list.closest("[data-control]");
      const found = holder === null ? answer.rest : (answer.problems[holder.dataset.control] ?? []);
      const next = found.map((problem) => problemItem(problem));
      const isSame = next.length === list.children.length && next.every((item, index) => item.textContent === list.children[index].textContent.trim().replace(/\s+/g, " ") || item.isEqualNode(list.children[index]));
      if (!isSame) list.replaceChildren(...next);
      if (holder === null || list.parentElement !== holder) continue;
      const hasError = found.some((problem) => problem.isError);
      holder.classList.toggle("has-error", hasError);
      const control = holder.querySelector(":scope > input, :scope > select, :scope > textarea, :scope > .with-unit > input");
      if (hasError) control?.setAttribute("aria-invalid", "true");
      else control?.removeAttribute("aria-invalid");
    }
    const rest = document.getElementById("andre-funn");
    if (rest.querySelector("ul") === null && answer.rest.length) {
      rest.replaceChildren(make("ul", { class: "problems" }, ...answer.rest.map((problem) => problemItem(problem))));
    } else if (!answer.rest.length) {
      rest.replaceChildren();
    }
    next.hidden = foundLists().length === 0;
  }

  // What a save made wrong elsewhere is known a moment after it; whoever has gone on to a control stays there.
  function showSaid(said) {
    const box = document.querySelector(".said");
    if (box === null || said === null || box.firstElementChild.textContent === said.text) return;
    box.className = `said ${said.tone}`;
    box.setAttribute("role", said.tone === "good" ? "status" : "alert");
    const places = said.places.map((place) => make("li", null, `${place.what}: `, place.address === null ? place.label : make("a", { href: place.address }, place.label)));
    box.replaceChildren(make("p", null, said.text), ...(places.length ? [make("ul", null, ...places)] : []));
  }

  let again = 0;

  async function check(isHeard = false) {
    clearTimeout(again);
    running?.abort();
    // What is half written would count as taken away.
    const half = form.querySelector("input:invalid");
    if (half !== null) return sayHalf(half);
    running = new AbortController();
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    data.set("gjor", "se");
    data.set("medside", isBeside() ? "ja" : "nei");
    data.set("visning", language);
    data.set("hort", isHeard ? "ja" : "nei");
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: data, signal: running.signal });
      if (answer.status === 403) throw new Error(words.restarted);
      if (!answer.ok) throw new Error(words.failed);
      const found = await answer.json();
      const stale = document.getElementById("endret");
      if (found.stale !== null) stale.querySelector("span").textContent = found.stale;
      stale.hidden = found.stale === null;
      if (found.isComing) {
        // It is told when it is found; should nobody hear that, it is asked for again.
        awaits = true;
        again = setTimeout(() => check(), 3000);
        return;
      }
      if (found.count === undefined) return check();
      awaits = found.awaits;
      showSaid(found.said);
      showProblems(found);
      state.textContent = isChanged ? `${found.count} (${words.unsaved})` : found.count;
      showPage(found);
    } catch (error) {
      if (error.name === "AbortError") return;
      state.textContent = error instanceof TypeError ? words.gone : error.message;
    }
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);

  let frame = null;

  function showPage(found) {
    if (!isBeside()) return;
    if (found.page === null) {
      frame = null;
      aside.replaceChildren(make("p", { class: "hint" }, aside.dataset.empty));
      return;
    }
    if (frame === null) {
      frame = make("iframe", { title: aside.getAttribute("aria-label"), sandbox: "allow-same-origin" });
      frame.addEventListener("load", () => {
        const page = frame.contentDocument;
        page.scrollingElement?.scrollTo(0, Number(frame.dataset.top ?? 0));
        page.addEventListener("click", StoryForm.openField, true);
        page.addEventListener("scroll", () => {
          frame.dataset.top = page.scrollingElement.scrollTop;
        });
      });
      aside.replaceChildren(frame);
    }
    frame.dataset.top = frame.contentDocument?.scrollingElement?.scrollTop ?? 0;
    // Nothing runs in it, so nothing is asked to.
    const quiet = found.page.replace(/<script\b[^>]*><\/script>/g, "");
    if (frame.srcdoc !== quiet) frame.srcdoc = quiet;
  }

  const toggle = make("button", { type: "button", class: "small", "aria-expanded": "false", onclick: () => {
    aside.classList.toggle("open");
    columns.classList.toggle("beside", aside.classList.contains("open") || matchMedia("(min-width: 75em)").matches);
    toggle.setAttribute("aria-expanded", String(isBeside()));
    toggle.textContent = isBeside() ? words.hidePreview : words.showPreview;
    if (!isBeside()) return;
    check();
    // Below the form it would open unseen.
    if (!columns.classList.contains("beside") || !matchMedia("(min-width: 75em)").matches) {
      aside.tabIndex = -1;
      aside.focus();
      aside.scrollIntoView();
    }
  } }, words.showPreview);
  if (!isBeside()) document.querySelector(".others").prepend(toggle);

  for (const area of form.querySelectorAll("textarea.body")) {
    area.addEventListener("focus", () => {
      if (language === area.lang) return;
      language = area.lang;
      check();
    });
  }

  // ---- somebody else saves ----

  function listen() {
    const hear = (message) => {
      // What is found in finished pages is known of what is on disk alone.
      const isNews = message.name === "pages" || (message.name === "findings" && (awaits || !isChanged));
      if (isNews && document.visibilityState === "visible") check(true);
    };
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && check());
    if ("SharedWorker" in window) {
      const worker = new SharedWorker("/-story/stream.js", { name: "story" });
      worker.port.addEventListener("message", (event) => hear(event.data));
      worker.port.start();
      addEventListener("pagehide", () => worker.port.postMessage("bye"));
      return;
    }
    let source = null;
    const follow = () => {
      source?.close();
      source = document.visibilityState === "hidden" ? null : new EventSource("/-story/events");
      for (const name of ["pages", "findings"]) source?.addEventListener(name, () => hear({ name }));
    };
    document.addEventListener("visibilitychange", follow);
    follow();
  }

  listen();
  check();
})();
