// Saves what is typed while it is typed: three seconds after the typing stops, and at most every five
// seconds while it goes on. Nothing personal is kept in the browser. What could not be saved stays on the
// page, and the page says so: where the portal cannot be reached, a pressed button waits for it on the page
// instead of leading to the browser's own error, on which everything typed would be lost.
const QUIET = 3000;
const BUSY = 5000;
const RETRY = 15000;
const CONFLICT = 409;
const WAITS = "just now. What you typed is still on this page, and we keep trying. Do not close the page.";
const ELSEWHERE = "yet: this was changed or sent in another tab or on another device. What you typed is still on this page. Press the button above to see both.";

export function startAutosave(form) {
  const note = document.querySelector("[data-saved-note]");
  const changed = new Set();
  let timer = 0;
  let firstChange = 0;
  let saving = false;
  let submitting = false;
  let unreachable = false;

  function schedule() {
    clearTimeout(timer);
    firstChange ||= Date.now();
    timer = setTimeout(save, Math.max(0, Math.min(QUIET, firstChange + BUSY - Date.now())));
  }

  async function save(leaving = false, pressed = false) {
    clearTimeout(timer);
    if ((changed.size === 0 && !pressed) || saving || submitting) return;
    const names = [...changed];
    changed.clear();
    firstChange = 0;
    saving = true;
    try {
      const response = await fetch(form.dataset.autosaveUrl, {
        method: "POST",
        body: fields(form, names),
        headers: { "X-Requested-With": "autosave" },
        credentials: "same-origin",
        // A redirect is the sign-in page: nothing was saved.
        redirect: "manual",
        keepalive: leaving === true,
      });
      unreachable = false;
      if (response.status === CONFLICT) throw new ChangedElsewhere();
      if (!response.ok) throw new Unsaved();
      say(note, true);
    } catch (problem) {
      unreachable = !(problem instanceof Unsaved);
      names.forEach((name) => changed.add(name));
      say(note, false, problem instanceof ChangedElsewhere ? ELSEWHERE : WAITS);
      timer = setTimeout(save, RETRY);
    } finally {
      saving = false;
      // What was typed while this save was on its way.
      if (firstChange) schedule();
    }
  }

  async function submitOnceReached(button) {
    unreachable = true;
    await save(false, true);
    if (unreachable) {
      say(note, false);
      note?.scrollIntoView({ block: "center" });
    } else {
      submitting = true;
      // Not requestSubmit: the browser may still believe that it is offline.
      if (button?.hasAttribute("formaction")) form.action = button.formAction;
      if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
      HTMLFormElement.prototype.submit.call(form);
    }
  }

  function onChange(event) {
    const { name, type } = event.target;
    if (!name || type === "file" || type === "password") return;
    changed.add(name);
    schedule();
  }

  // A page that came back with a message: nothing of it is stored yet, whatever was saved before.
  if (form.dataset.unsaved === "true") {
    for (const { name, type } of form.elements) if (name && !["hidden", "file", "password", "submit"].includes(type)) changed.add(name);
    schedule();
  }

  form.addEventListener("input", onChange);
  form.addEventListener("change", onChange);
  form.addEventListener("submit", (event) => {
    if (unreachable || !navigator.onLine) {
      event.preventDefault();
      submitOnceReached(event.submitter);
    } else {
      submitting = true;
    }
  });
  // Coming back to a page that the browser kept: saving goes on.
  window.addEventListener("pageshow", () => { submitting = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
}

// The portal answered, and did not save: pressing the button shows why.
class Unsaved extends Error {}

// Somebody saved this page, or sent the whole, on another device: a person looks at both.
class ChangedElsewhere extends Unsaved {}

// The changed fields, and the hidden ones that say which record and which version they belong to.
// A box that was cleared is sent as an empty value, or the server would not learn of it.
function fields(form, names) {
  const all = new FormData(form);
  const body = new URLSearchParams();
  const hidden = [...form.elements].filter((e) => e.type === "hidden" && e.name).map((e) => e.name);
  for (const name of new Set([...hidden, ...names])) {
    const values = all.getAll(name).filter((value) => typeof value === "string");
    if (values.length === 0) body.append(name, "");
    values.forEach((value) => body.append(name, value));
  }
  return body;
}

function say(note, saved, why = WAITS) {
  if (!note) return;
  note.hidden = false;
  note.classList.toggle("ws-saved--failed", !saved);
  note.querySelector(".ws-saved__word").textContent = saved ? "Saved" : "Not saved";
  note.querySelector(".ws-saved__at").textContent = saved
    ? `at ${londonTime()}.`
    : why;
  note.querySelector(".ws-saved__rest").hidden = !saved;
}

function londonTime() {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hour12: true })
    .formatToParts(new Date());
  const part = (type) => parts.find((p) => p.type === type)?.value ?? "";
  return `${Number(part("hour")) || 12}:${part("minute")}${part("dayPeriod").replace(/[^a-z]/gi, "").toLowerCase()}`;
}
