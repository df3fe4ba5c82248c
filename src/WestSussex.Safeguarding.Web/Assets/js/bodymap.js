// Lets somebody choose a place on the picture in place of the list: by mouse, touch or keyboard. The list stays, and holds the answer.
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function startBodyMap(map) {
  const select = map.closest("form").querySelector("select[name=Region]");
  const picture = map.querySelector("[data-bodymap-picture]");
  const regions = [...picture.querySelectorAll("[data-region]")];
  if (!select) return;

  map.hidden = false;
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", "Picture of a face and a body, front and back");
  picture.setAttribute("aria-describedby", "bodymap-how");
  picture.querySelectorAll(".ws-bodymap__number").forEach((number) => number.remove());
  for (const region of regions) {
    region.setAttribute("role", "button");
    region.setAttribute("aria-label", region.dataset.name);
    region.classList.add("ws-bodymap__region--choice");
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = region.dataset.name;
    region.prepend(title);
    region.addEventListener("click", () => choose(region));
    region.addEventListener("keydown", (event) => onKey(event, region));
  }
  select.addEventListener("change", show);
  show();

  function choose(region) {
    select.value = region.dataset.region;
    // Autosave listens for what people do.
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function onKey(event, region) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(region);
    } else if (STEPS[event.key]) {
      event.preventDefault();
      const next = regions[(regions.indexOf(region) + STEPS[event.key] + regions.length) % regions.length];
      stopAt(next);
      next.focus();
    }
  }

  // One stop of the Tab key for the whole picture; the arrow keys move inside it.
  function stopAt(region) {
    regions.forEach((other) => other.setAttribute("tabindex", other === region ? "0" : "-1"));
  }

  function show() {
    const chosen = regions.find((region) => region.dataset.region === select.value);
    for (const region of regions) {
      region.classList.toggle("ws-bodymap__region--marked", region === chosen);
      region.setAttribute("aria-pressed", String(region === chosen));
    }
    stopAt(chosen ?? regions[0]);
  }
}
