// Pictures in a form: the point that must stay in sight by a click, files that are dropped, and those that are too large.
"use strict";
(() => {
  const form = document.getElementById("skjema");
  if (form === null) return;
  const words = JSON.parse(document.getElementById("ord").content.textContent);

  for (const picture of document.querySelectorAll("img[data-focus]")) {
    const control = form.elements[picture.dataset.focus];
    if (control === undefined) continue;
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

  // What is too large is said at once, before all of it is sent.
  for (const input of form.querySelectorAll("input[type=file]")) {
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    input.after(said);
    input.addEventListener("change", () => {
      const isTooLarge = [...input.files].some((file) => file.size > 24 * 1024 * 1024);
      const isOther = [...input.files].some((file) => !/\.(jpe?g|png|webp|svg)$/i.test(file.name));
      said.textContent = isTooLarge ? words.tooLarge : isOther ? words.otherFile : "";
      if (isTooLarge || isOther) input.value = "";
    });
  }
})();
