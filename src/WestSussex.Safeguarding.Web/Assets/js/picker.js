// Picks signs from the guidance while typing. Without this the picker's own buttons do the same through the server.
const made = (tag, className, text = "") => Object.assign(document.createElement(tag), { className, textContent: text });

export function startPicker(picker, signs) {
  const part = (name) => picker.querySelector(`[data-${name}]`);
  const [picked, all, words, found] = ["picked", "all", "words", "found"].map(part);
  const known = new Map();
  let count = 0;

  // A tick box with its label. What is picked has a name and is sent; what stands in a list has none.
  function item(sign, hint, name) {
    const id = `${picker.id}-${count++}`;
    const row = made("div", "govuk-checkboxes__item");
    const box = Object.assign(made("input", "govuk-checkboxes__input"), { type: "checkbox", id, value: sign.dataset.id, name });
    const below = Object.assign(made("div", "govuk-hint govuk-checkboxes__hint", hint), { id: `${id}-h` });
    row.append(box, Object.assign(made("label", "govuk-label govuk-checkboxes__label", sign.textContent), { htmlFor: id }));
    if (sign.dataset.ring) {
      box.dataset.ring = "1";
      below.prepend(made("strong", "ws-picker__ring", "Ring first. "));
    }
    if (below.textContent) {
      row.append(below);
      box.setAttribute("aria-describedby", below.id);
    }
    return row;
  }

  function list(domain) {
    const details = made("details", "govuk-details ws-picker__domain");
    const summary = made("summary", "govuk-details__summary");
    const levels = made("div", "ws-picker__levels");
    summary.append(made("span", "govuk-details__summary-text", domain.dataset.domain));
    details.append(summary, levels);
    for (const sign of domain.children) {
      const { id, level, also } = sign.dataset;
      let column = levels.querySelector(`[data-level="${level}"]`);
      if (!column) {
        column = made("div", "govuk-checkboxes govuk-checkboxes--small");
        column.dataset.level = level;
        column.append(made("p", "ws-picker__level"));
        column.firstChild.append(signs.querySelector(`i[data-level="${level}"]`)?.firstElementChild.cloneNode(true) ?? "");
        levels.append(column);
      }
      known.set(id, { sign, hint: `Level ${level}, ${domain.dataset.domain}. Untick to remove` });
      const row = item(sign, "", "");
      row.dataset.text = `${sign.textContent} ${also} ${domain.dataset.domain}`.toLowerCase();
      column.append(row);
    }
    return details;
  }

  const boxes = (within) => [...within.querySelectorAll("input[type=checkbox]")];

  function show() {
    const on = boxes(picked).filter((box) => box.checked);
    const ids = new Set(on.map((box) => box.value));
    for (const box of [...boxes(all), ...boxes(found)]) box.checked = ids.has(box.value);
    part("none").hidden = on.length > 0;
    part("ring-first").hidden = !on.some((box) => box.dataset.ring);
  }

  function change({ target }) {
    if (target.type !== "checkbox") return;
    let box = boxes(picked).find((b) => b.value === target.value);
    if (!box) {
      const { sign, hint } = known.get(target.value);
      picked.append(item(sign, hint, picker.dataset.picker));
      box = boxes(picked).at(-1);
    }
    box.checked = target.checked;
    show();
    part("marker").dispatchEvent(new Event("input", { bubbles: true }));
  }

  function filter() {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of all.querySelectorAll("[data-text]")) row.hidden = !asked.every((word) => row.dataset.text.includes(word));
    for (const group of all.querySelectorAll("[data-level], details")) group.hidden = !group.querySelector("[data-text]:not([hidden])");
    for (const details of [all, ...all.querySelectorAll("details")]) details.open = asked.length > 0 && !details.hidden;
    part("said").textContent = all.querySelector("[data-text]:not([hidden])") ? "" : "Nothing says just this. Press Search: it knows other words too.";
  }

  all.append(...[...signs.querySelectorAll("ul")].map(list));
  for (const box of boxes(found)) box.name = "";
  for (const plain of picker.querySelectorAll("[data-plain]")) plain.hidden = true;
  all.hidden = false;
  show();
  picker.addEventListener("change", change);
  words.addEventListener("input", filter);
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    part("search").click();
  });
}
