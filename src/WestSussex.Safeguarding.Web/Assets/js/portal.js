// Everything here makes a page that already works a little easier. No page needs it.
import { Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, Radios } from "govuk-frontend";
import { startAutosave } from "./autosave.js";
import { startBodyMap } from "./bodymap.js";
import { startPicker } from "./picker.js";
import { startSessionWarning } from "./session.js";
import { startUpload } from "./upload.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

// The design system marks a radio that reveals a question as expanded or not. ARIA does not know that state on a
// radio, and screen readers read it differently or not at all; the question that appears follows its radio anyway.
class PlainRadios extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}

for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, PlainRadios]) {
  for (const element of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    try {
      new Component(element);
    } catch (error) {
      // One component that fails must not stop autosave or the time-out warning.
      console.error(error);
    }
  }
}

// What a choice asks for appears beside it: the page need not say it again.
for (const field of document.querySelectorAll("[data-ws-shown]")) {
  field.value = "true";
}

document.querySelectorAll("form[data-autosave-url]").forEach(startAutosave);
startSessionWarning();
document.querySelectorAll("[data-bodymap]").forEach(startBodyMap);
document.querySelectorAll("form[data-upload]").forEach(startUpload);
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(startCopy);
const signs = document.querySelector("template[data-signs]")?.content;
if (signs) document.querySelectorAll("[data-picker]").forEach((picker) => startPicker(picker, signs));
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Copies the reference or the code that stands before the button.
function startCopy(place) {
  const said = place.querySelector("[role=status]");
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(place.previousElementSibling.textContent.trim());
      said.textContent = "Copied";
    } catch {
      said.textContent = "Not copied. Select it and copy it by hand";
    }
  });
}
