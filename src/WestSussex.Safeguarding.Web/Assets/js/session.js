// Warns before a session ends and offers to stay. Only a person's press extends it: autosave and this
// timer never do. The time left comes from the server as a length, so a wrong clock does not matter.
const WARN_BEFORE = 5 * 60;

export function startSessionWarning() {
  const seconds = Number(document.body.dataset.sessionExpiresIn);
  const dialog = document.getElementById("session-warning");
  if (!seconds || !dialog) return;
  const form = dialog.querySelector("form");
  const left = dialog.querySelector("[data-session-left]");
  const problem = dialog.querySelector("[data-session-problem]");
  let endsAt = Date.now() + seconds * 1000;

  function tick() {
    const rest = Math.round((endsAt - Date.now()) / 1000);
    if (rest <= 0) {
      // The server ends the session; the address only shows that it has.
      location.assign(dialog.dataset.endedHref);
      return;
    }
    if (rest <= WARN_BEFORE) {
      if (!dialog.open) dialog.showModal();
      // Said by the minute, so that a screen reader is not interrupted every second.
      const words = rest > 60 ? `${Math.ceil(rest / 60)} minutes` : "less than 1 minute";
      if (left.textContent !== words) left.textContent = words;
    } else if (dialog.open) {
      dialog.close();
    }
    setTimeout(tick, Math.min(15000, rest > WARN_BEFORE ? (rest - WARN_BEFORE) * 1000 : 5000));
  }

  async function stay(event) {
    event.preventDefault();
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
        redirect: "error",
      });
      if (!response.ok) throw new Error(String(response.status));
      endsAt = Date.now() + seconds * 1000;
      problem.hidden = true;
      dialog.close();
    } catch {
      problem.hidden = false;
    }
  }

  form.addEventListener("submit", stay);
  // Escape is a person's act too.
  dialog.addEventListener("cancel", stay);
  // A laptop that slept comes back with its timer behind.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && Date.now() > endsAt && tick());
  tick();
}
