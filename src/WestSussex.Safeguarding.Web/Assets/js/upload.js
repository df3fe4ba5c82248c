// Sends a file without leaving the page, and shows how much of it has been sent. What comes back is the page that
// everybody gets: its list of files, or its message, takes the place of the one that is shown.
const PERCENT = 100;
const MEGABYTE = 1024 * 1024;

export function startUpload(form) {
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button:not([type=button])");
  const progress = form.querySelector("[data-upload-progress]");
  const bar = progress.querySelector("progress");
  const said = progress.querySelector("[data-upload-said]");
  let request = null;

  form.addEventListener("submit", (event) => {
    const file = input.files[0];
    if (request || !file) {
      if (request) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (file.size > Number(form.dataset.uploadMost)) {
      progress.hidden = false;
      say(`This file is too large: ${megabytes(file.size)} MB. Choose one of ${megabytes(Number(form.dataset.uploadMost))} MB or less.`, false);
      return;
    }
    send();
  });

  progress.querySelector("[data-upload-cancel]").addEventListener("click", () => request?.abort());

  function send() {
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((event.loaded / event.total) * PERCENT);
      bar.value = percent;
      // Said in quarters, or a screen reader would say nothing else.
      say(percent < PERCENT ? `${megabytes(event.loaded)} of ${megabytes(event.total)} MB sent` : "Sent. We are looking at it.", true);
    });
    request.addEventListener("load", () => { const page = request.response; done(); show(page); });
    request.addEventListener("error", () => { done(); say("The file could not be sent. Look at your connection and try again.", false); });
    request.addEventListener("abort", () => { done(); say("Stopped. Nothing was kept.", false); });
    progress.hidden = false;
    button.disabled = true;
    bar.value = 0;
    request.send(new FormData(form));
  }

  function done() {
    request = null;
    button.disabled = false;
  }

  function say(text, sending) {
    bar.hidden = !sending;
    progress.querySelector("[data-upload-cancel]").hidden = !sending;
    if (said.textContent !== text) said.textContent = text;
  }

  function show(page) {
    const files = page?.querySelector("[data-files]");
    if (!files) {
      say("The file could not be added. Load this page again and try once more.", false);
      return;
    }
    const wrong = page.querySelector("#File-error");
    document.querySelector("[data-files]").replaceWith(document.importNode(files, true));
    showError(wrong && wrong.lastChild.textContent.trim());
    if (wrong) {
      progress.hidden = true;
      input.focus();
    } else {
      form.reset();
      say("Added.", false);
      input.focus();
    }
  }

  function showError(message) {
    form.querySelector("#File-error")?.remove();
    const group = input.closest(".govuk-form-group");
    group.classList.toggle("govuk-form-group--error", Boolean(message));
    input.setAttribute("aria-describedby", message ? "File-hint File-error" : "File-hint");
    if (!message) return;
    const error = document.createElement("p");
    error.id = "File-error";
    error.className = "govuk-error-message";
    error.setAttribute("role", "alert");
    error.textContent = message;
    input.before(error);
  }
}

function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, "");
}
