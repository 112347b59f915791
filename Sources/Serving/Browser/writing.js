// Tools for the text of a form: a bar above it, and the field that a text in the page beside comes from. What is shared with the other
// scripts of a form is in StoryForm.
"use strict";
const StoryForm = {
  make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  },
};
(() => {
  const form = document.getElementById("skjema");
  if (form === null) return;
  const words = JSON.parse(document.getElementById("ord").content.textContent);
  const make = StoryForm.make;

  // Clicking a text in the page opens the control that it comes from: the one whose text the clicked one shares most with.
  const plain = (text) => text.replace(/[*_`#>[\]()|]/g, " ").replace(/\s+/g, " ").trim().toLowerCase();

  function openField(event) {
    event.preventDefault();
    event.stopPropagation();
    const block = event.target.closest("h1, h2, h3, h4, p, li, dd, dt, td, th, figcaption, blockquote, a, time, img") ?? event.target;
    const wanted = plain(block.nodeName === "IMG" ? block.alt : block.textContent);
    if (wanted === "") return;
    // A day is a control of its own, which is written otherwise in the page.
    const day = (event.target.closest("time") ?? block.querySelector("time"))?.dateTime.slice(0, 10);
    const days = [...form.querySelectorAll("input[type=date]")];
    const dated = day && days.find((control) => control.value === day);
    if (dated) return show(dated);
    const own = [...form.querySelectorAll("input[type=text], textarea")].filter((control) => control.value.trim() !== "");
    // What the page calls it is the name of a field there too, and what it says of it may be in words of its own: «Gratis».
    const called = block.closest("dd")?.parentElement.querySelector("dt") ?? block.closest("tr")?.querySelector("th");
    const named = called && fieldNamed(plain(called.textContent));
    const exact = own.find((control) => plain(control.value) === wanted);
    const within = own.filter((control) => plain(control.value).length > 2 && (plain(control.value).includes(wanted) || wanted.includes(plain(control.value))));
    within.sort((one, other) => Math.abs(one.value.length - wanted.length) - Math.abs(other.value.length - wanted.length));
    const control = exact ?? named ?? within[0] ?? own.find((candidate) => candidate.classList.contains("body") && lineOf(candidate, wanted) >= 0);
    // What was chosen is read in the words that the page has for it.
    const choice = [...form.querySelectorAll("select")].find((one) => one.value !== "" && plain(one.selectedOptions[0].label) === wanted);
    if (control === undefined) return choice && show(choice);
    show(control);
    const start = lineOf(control, wanted);
    if (control.classList.contains("body") && start >= 0) {
      const end = control.value.indexOf("\n", start);
      control.setSelectionRange(start, end < 0 ? control.value.length : end);
    }
  }

  function fieldNamed(name) {
    const holder = [...form.querySelectorAll("[data-labels]")].find((one) => one.dataset.labels.split("|").some((label) => plain(label) === name));
    return holder?.querySelector("input:not([type=hidden]), textarea, select");
  }

  function show(control) {
    control.closest("details")?.setAttribute("open", "");
    control.focus();
    control.scrollIntoView({ block: "center" });
  }

  function lineOf(control, wanted) {
    let start = 0;
    for (const line of control.value.split("\n")) {
      const text = plain(line);
      if (text.length > 2 && (text.includes(wanted) || wanted.includes(text))) return start;
      start += line.length + 1;
    }
    return -1;
  }

  StoryForm.openField = openField;

  let tools = null;
  const load = async () => (tools ??= await (await fetch(form.dataset.tools)).json());

  // An area that has the focus back from a dialog does not know where its selection is, nor that it can be written in, until it is given the
  // focus anew.
  function reach(area) {
    area.blur();
    area.focus();
  }

  // Through the browser's own editing, so that its undo takes it back too.
  function put(area, text, selectFrom, selectTo) {
    reach(area);
    const start = area.selectionStart;
    if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, area.selectionEnd, "end");
    if (selectFrom !== undefined) area.setSelectionRange(start + selectFrom, start + selectTo);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const selected = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

  // Marks stand close to the words, and in each paragraph: Windows selects the space behind a word too. What has them loses them.
  function wrap(area, mark) {
    const text = selected(area);
    if (text.trim() === "") return put(area, mark + text + mark, mark.length, mark.length + text.length);
    const parts = text.split(/(\s*\n[^\S\n]*\n\s*)/);
    const isWord = (part, index) => index % 2 === 0 && part.trim() !== "";
    const isMarked = (part) => part.length > 2 * mark.length && part.startsWith(mark) && part.endsWith(mark);
    const isOff = parts.every((part, index) => !isWord(part, index) || isMarked(part.trim()));
    const made = parts.map((part, index) => {
      if (!isWord(part, index)) return part;
      const words = part.trim();
      return part.replace(words, () => (isOff ? words.slice(mark.length, -mark.length) : isMarked(words) ? words : mark + words + mark));
    }).join("");
    put(area, made, 0, made.length);
  }

  function startLines(area, mark) {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const end = area.selectionEnd;
    area.setSelectionRange(start, end);
    const lines = area.value.slice(start, end).split("\n");
    put(area, lines.map((line) => (line.startsWith(mark) ? line : mark + line)).join("\n"));
  }

  function putBlock(area, text) {
    reach(area);
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    put(area, `${gap}${text}\n\n`);
  }

  // From one file of the content to another: `../sider/kontakt.md`.
  function relative(from, to) {
    const one = from.split("/").slice(0, -1);
    const other = to.split("/");
    while (one.length && other.length > 1 && one[0] === other[0]) {
      one.shift();
      other.shift();
    }
    return [...one.map(() => ".."), ...other].join("/");
  }

  let number = 0;
  function labelled(label, control, help) {
    const id = `verktoy-${++number}`;
    control.id = id;
    const hint = help ? make("p", { class: "hint", id: `${id}-hjelp` }, help) : null;
    if (help) control.setAttribute("aria-describedby", `${id}-hjelp`);
    return make("div", { class: "control" }, make("label", { for: id }, label), hint, control);
  }

  // What `insert` gives back is done when the dialog is closed: as long as it is open the text is out of reach, and what is typed goes into
  // the dialog. It gives back false to stay.
  function dialog(title, content, insert) {
    const finish = () => {
      const deed = insert();
      if (deed === false) return;
      box.close();
      deed();
    };
    const box = make("dialog", { "aria-label": title }, make("h2", null, title), ...content, make(
      "div", { class: "bar" },
      insert ? make("button", { class: "main", type: "button", onclick: finish }, words.insert) : null,
      make("button", { type: "button", onclick: () => box.close() }, words.cancel),
    ));
    const before = document.activeElement;
    box.addEventListener("close", () => {
      box.remove();
      if (document.activeElement === document.body) before?.focus();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.nodeName === "INPUT" && insert) {
        event.preventDefault();
        finish();
      }
    });
    document.body.append(box);
    box.showModal();
    return box;
  }

  // An address as a link takes it: of mail, of a telephone, or of a page; null for what is none.
  function target(written) {
    const address = written.trim();
    const number = address.replace(/^(tlf|tel)\.?:?\s*/i, "");
    if (/^\+?\d[\d ]{6,}$/.test(number)) return `tel:${number.replaceAll(" ", "")}`;
    if (/\s/.test(address)) return null;
    if (/^[^@:/]+@[^@:/]+\.[^@:/.]+$/.test(address)) return `mailto:${address}`;
    if (/^[a-z0-9æøå-]+(\.[a-z0-9æøå-]+)*\.[a-z]{2,}(\/|$)/i.test(address) && !/\.md($|#)/.test(address)) return `https://${address}`;
    return address;
  }

  const escaped = (text) => text.replace(/[[\]\\]/g, "\\$&").replace(/\s+/g, " ");

  async function link(area) {
    const all = await load();
    const said = make("p", { role: "alert" });
    const text = make("input", { type: "text", value: selected(area) });
    const search = make("input", { type: "search" });
    const address = make("input", { type: "text", placeholder: "https://" });
    const list = make("ul", { class: "choices" });
    const finish = (to, title) => put(area, `[${escaped(text.value || title)}](${/[()]/.test(to) ? `<${to}>` : to})`);
    const draw = () => {
      const wanted = search.value.toLowerCase();
      const found = all.pages.filter((page) => page.language === (area.lang || all.main) && `${page.title} ${page.path}`.toLowerCase().includes(wanted)).slice(0, 30);
      list.replaceChildren(...found.map((page) => make("li", null, make("button", { type: "button", onclick: () => {
        box.close();
        finish(relative(form.dataset.path, page.path), page.title);
      } }, `${page.title} (${page.kind})`))));
      if (!found.length) list.replaceChildren(make("li", null, words.none));
    };
    search.addEventListener("input", draw);
    const box = dialog(words.link, [labelled(words.text, text), labelled(words.search, search), list, labelled(words.address, address), said], () => {
      if (address.value.trim() === "") {
        said.textContent = words.noPage;
        return false;
      }
      const to = target(address.value);
      said.textContent = to === null ? words.noAddress : "";
      return to === null ? false : () => finish(to, address.value.trim());
    });
    // The first that is found, for whoever only writes.
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || search.value.trim() === "") return;
      event.preventDefault();
      event.stopPropagation();
      list.querySelector("button")?.click();
    });
    draw();
    search.focus();
  }

  const embedded = (alternative, name) => `![${escaped(alternative)}](${/[\s()]/.test(name) ? `<${name}>` : name})`;

  async function picture(area) {
    const all = await load();
    const file = make("select", null, make("option", { value: "" }, words.notChosen), ...all.pictures.map((name) => make("option", { value: name }, name)));
    const upload = make("input", { type: "file", accept: "image/*" });
    const alternative = make("input", { type: "text" });
    const said = make("p", { role: "alert" });
    const choose = all.pictures.length ? labelled(words.choose, file) : null;
    let isSending = false;
    const box = dialog(words.picture, [labelled(words.file, upload), ...(choose ? [choose] : []), labelled(words.alternative, alternative), said], () => {
      if (upload.files.length === 0) {
        said.textContent = file.value ? "" : words.noPicture;
        return file.value ? () => putBlock(area, embedded(alternative.value, file.value)) : false;
      }
      // Pressed twice, it is sent once.
      if (isSending) return false;
      isSending = true;
      const data = new FormData();
      data.set("nokkel", form.elements.nokkel.value);
      data.set("bilde", upload.files[0]);
      fetch(`/-story/rediger/last-opp?fil=${encodeURIComponent(form.dataset.path)}`, { method: "POST", body: data }).then(async (answer) => {
        isSending = false;
        if (!answer.ok) {
          said.textContent = answer.status === 403 ? words.restarted : await answer.text();
          return;
        }
        const kept = await answer.json();
        tools = null;
        // Whoever has left the dialog meanwhile wants none.
        if (!box.open) return;
        box.close();
        putBlock(area, embedded(alternative.value, kept.name));
      }, () => {
        isSending = false;
        said.textContent = words.failed;
      });
      return false;
    });
  }

  async function component(area) {
    const all = await load();
    const list = make("ul", { class: "choices" }, ...all.components.map((one) => make("li", null, make("button", { type: "button", onclick: () => {
      box.close();
      fill(area, one);
    } }, `${one.label}: ${one.help}`))));
    const box = dialog(words.components, [list]);
    list.querySelector("button")?.focus();
  }

  // Each component has a small form of its own, from its declaration.
  function fill(area, one) {
    reach(area);
    const body = make("textarea", { rows: "4" });
    body.value = selected(area);
    const controls = one.fields.map((field) => {
      const control = field.options
        ? make("select", null, make("option", { value: "" }, "–"), ...field.options.map((option) => make("option", { value: option.value }, option.label)))
        : make("input", { type: "text", placeholder: field.example });
      return { field, control, element: labelled(field.label, control, field.help) };
    });
    const fence = "```";
    // What takes no text leaves what is selected where it is.
    const inside = one.hasContent ? [labelled(words.content, body)] : [];
    if (!one.hasContent) {
      area.selectionStart = area.selectionEnd;
      body.value = "";
    }
    dialog(one.label, [make("p", null, one.help), ...controls.map((each) => each.element), ...inside], () => {
      const options = controls.filter((each) => each.control.value !== "").map((each) => `:${each.field.name}: ${each.control.value}`);
      const lines = [`${fence}{${one.name}}`, ...options];
      if (body.value.trim() !== "") lines.push("", body.value.trim());
      return () => putBlock(area, [...lines, fence].join("\n"));
    });
  }

  for (const area of document.querySelectorAll("textarea.body")) {
    // What cannot be had from the server is said, and not passed over.
    const run = (act) => Promise.resolve(act(area)).catch(() => {
      tools = null;
      document.getElementById("tilstand").textContent = words.failed;
    });
    const button = (label, act, key) => make("button", { type: "button", class: "small", onclick: () => run(act), "aria-keyshortcuts": key ?? null }, label);
    area.before(make(
      "div", { class: "tools", role: "group", "aria-label": `${words.toolbar} (${area.lang})` },
      button(words.bold, () => wrap(area, "**"), "Control+B"), button(words.heading, () => startLines(area, "## ")), button(words.list, () => startLines(area, "- ")),
      button(words.link, link, "Control+K"), button(words.picture, picture), button(words.component, component),
    ));
    area.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === "b") wrap(area, "**");
      else if (event.key === "k") run(link);
      else return;
      event.preventDefault();
    });
  }
})();
