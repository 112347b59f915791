// Pictures in a form: the point that must stay in sight by a click, files that are dropped, and those that are too large.
"use strict";
(() => {
  const form = document.getElementById("skjema");
  if (form === null) return;
  const words = JSON.parse(document.getElementById("ord").content.textContent);

  function aim(picture) {
    const control = form.elements[picture.dataset.focus];
    if (control === undefined) return;
    const point = document.createElement("span");
    point.className = "point";
    point.setAttribute("aria-hidden", "true");
    picture.after(point);
    const draw = () => {
      const found = /([\d.,]+)\s*%\s*([\d.,]+)\s*%/.exec(control.value);
      point.hidden = found === null;
      if (found === null) return;
      point.style.left = `${found[1].replace(",", ".")}%`;
      point.style.top = `${found[2].replace(",", ".")}%`;
    };
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      const part = (value, whole) => Math.min(100, Math.max(0, Math.round((value / whole) * 100)));
      control.value = `${part(event.clientX - box.left, box.width)} % ${part(event.clientY - box.top, box.height)} %`;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    });
    control.addEventListener("input", draw);
    draw();
  }

  for (const picture of document.querySelectorAll("img[data-focus]")) aim(picture);

  for (const drop of document.querySelectorAll(".drop")) {
    drop.addEventListener("dragover", (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      const input = drop.querySelector("input");
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  const begins = (bytes, text, at = 0) => [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

  // What a file is stands in its first bytes, whatever it is called; what is not known for another kind is left to the server.
  async function isKnownForAnother(file) {
    const bytes = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    if (["\xFF\xD8", "\x89PNG", "<"].some((start) => begins(bytes, start)) || begins(bytes, "WEBP", 8)) return false;
    if (begins(bytes, "ftyp", 4)) return !["avif", "avis", "mif1", "msf1", "miaf"].some((brand) => begins(bytes, brand, 8));
    return ["GIF8", "II*\0", "MM\0*", "8BPS", "BM", "%PDF", "PK\x03\x04", "\xD0\xCF\x11\xE0"].some((start) => begins(bytes, start));
  }

  // What is too large, or no picture for a page, is said at once, before all of it is sent.
  for (const input of form.querySelectorAll("input[type=file]")) {
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    input.after(said);
    input.addEventListener("change", async () => {
      // Several may be dropped at once, whatever the field says.
      const isMany = input.files.length > 1;
      if (isMany) {
        const first = new DataTransfer();
        first.items.add(input.files[0]);
        input.files = first.files;
      }
      const chosen = [...input.files];
      const many = isMany ? `${words.onePicture} ` : "";
      const isTooLarge = chosen.some((file) => file.size > 24 * 1024 * 1024);
      // A file that is gone again cannot be read; the browser says so when it is sent.
      const isOther = (await Promise.all(chosen.map((file) => isKnownForAnother(file).catch(() => false)))).includes(true);
      // Another may have been chosen meanwhile.
      if (chosen.some((file, index) => file !== input.files[index])) return;
      said.textContent = many + (isTooLarge ? words.tooLarge : isOther ? words.otherFile : "");
      if (isTooLarge || isOther) input.value = "";
      else if (chosen.length === 1) await send(input, chosen[0], said, many);
    });
  }

  // What was chosen lies beside the entry at once, as a picture for a text does, so that the page beside shows it and its point can be
  // chosen. Should that fail, it is sent with the form.
  async function send(input, file, said, many) {
    const control = form.elements[input.name.slice(input.name.indexOf(" ") + 1)];
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
    said.textContent = many + words.sending;
    const data = new FormData();
    data.set("nokkel", form.elements.nokkel.value);
    data.set("bilde", file);
    let answer, text;
    try {
      answer = await fetch(`/-story/rediger/last-opp?fil=${encodeURIComponent(form.dataset.path)}`, { method: "POST", body: data });
      text = await answer.text();
    } catch {
      if (input.files[0] === file) said.textContent = many;
      return;
    }
    // Another may have been chosen meanwhile.
    if (input.files[0] !== file) return;
    said.textContent = many + (answer.ok ? words.sent : answer.status === 409 ? text : answer.status === 403 ? words.restarted : "");
    if (answer.ok || answer.status === 409) input.value = "";
    if (!answer.ok) return;
    control.value = JSON.parse(text).name;
    show(input, control.value);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(input, name) {
    const box = input.closest(".picture");
    const address = `/-story/rediger/bilde?fil=${encodeURIComponent(form.dataset.path.replace(/[^/]*$/, name))}`;
    const former = box.querySelector("img[data-focus]");
    if (former !== null) {
      former.src = address;
      return;
    }
    const shown = document.getElementById(`${input.id}-valgt`).content.cloneNode(true);
    const picture = shown.querySelector("img");
    picture.src = address;
    box.prepend(shown);
    aim(picture);
  }
})();
