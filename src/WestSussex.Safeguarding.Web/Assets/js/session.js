// Warns before a session ends and offers to stay. Only a person's press extends it: autosave and this
// timer never do. The time left comes from the server as a length, so a wrong clock does not matter.
const WARN_BEFORE = 5 * 60;
// The server has ended the session for certain when the page says so.
const GRACE = 2;

export function startSessionWarning() {
  const seconds = Number(document.body.dataset.sessionExpiresIn);
  const dialog = document.getElementById("session-warning");
  if (!seconds || !dialog) return;
  const find = (name) => dialog.querySelector(`[data-session-${name}]`);
  const form = dialog.querySelector("form");
  let endsAt = Date.now() + seconds * 1000;
  let timer = 0;
  let typed = false;
  // Pressed near the tenth hour: nothing can be added, and asking again would only be in the way.
  let last = false;
  document.getElementById("main-content")?.addEventListener("input", () => { typed = true; });

  function over() {
    // Nothing that was typed is thrown away: the page stays, covered, until the person is back.
    if (!typed) return location.assign(dialog.dataset.endedHref);
    find("warning").hidden = true;
    find("over").hidden = false;
    dialog.setAttribute("aria-labelledby", "session-over-title");
    dialog.classList.add("ws-dialog--over");
    if (!dialog.open) dialog.showModal();
    find("back").focus();
  }

  function tick() {
    clearTimeout(timer);
    const rest = Math.round((endsAt - Date.now()) / 1000);
    if (rest <= -GRACE) return over();
    if (rest <= WARN_BEFORE && !last) {
      if (!dialog.open) dialog.showModal();
      // Said by the minute, so that a screen reader is not interrupted every second.
      const words = rest > 60 ? `${Math.ceil(rest / 60)} minutes` : "less than 1 minute";
      if (find("left").textContent !== words) find("left").textContent = words;
    } else if (dialog.open && !last) {
      dialog.close();
    }
    timer = setTimeout(tick, rest > WARN_BEFORE ? (rest - WARN_BEFORE) * 1000 : Math.min(5000, (rest + GRACE) * 1000));
  }

  async function stay(event) {
    event.preventDefault();
    if (!find("over").hidden) return;
    if (last) return dialog.close();
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
        redirect: "error",
      });
      if (!response.ok) throw new Error(String(response.status));
      const left = Number(response.headers.get("Session-Expires-In")) || seconds;
      endsAt = Date.now() + left * 1000;
      find("problem").hidden = true;
      if (left <= WARN_BEFORE) {
        last = true;
        find("last").hidden = false;
        form.querySelector("button").textContent = "Close this message";
      } else {
        dialog.close();
        tick();
      }
    } catch {
      find("problem").hidden = false;
    }
  }

  form.addEventListener("submit", stay);
  // Escape is a person's act too.
  dialog.addEventListener("cancel", stay);
  find("back").addEventListener("click", () => {
    // Whether they have is seen by the server when the page is sent; what is sent without is kept for them.
    endsAt = Date.now() + 30 * 60 * 1000;
    find("over").hidden = true;
    find("warning").hidden = false;
    dialog.setAttribute("aria-labelledby", "session-warning-title");
    dialog.classList.remove("ws-dialog--over");
    dialog.close();
    tick();
  });
  // A laptop that slept comes back with its timer behind.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tick());
  tick();
}
