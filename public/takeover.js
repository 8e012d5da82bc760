// What a reader does on the prerendered page before the app is there is not lost: when the app's
// own page takes its place, in one step, this carries over what was typed, chosen, opened and
// pressed, and where the focus was. Both pages come from the same code, so an element finds its
// twin by what it is.
(() => {
  "use strict";
  const still = () => document.querySelector("#app[data-still]");

  const pressed = [];
  addEventListener("click", (event) => {
    const button = still() && event.target.closest?.("#app button");
    if (!button) return;
    // Shown as being at work until the app acts on it.
    button.ariaBusy = "true";
    pressed.push(button);
  });

  // A press that begins on one page and ends on the other would count on neither.
  let isHeld = false;
  for (const [name, held] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false]]) {
    addEventListener(name, () => (isHeld = held), true);
  }
  addEventListener("keydown", (event) => (isHeld ||= event.key === " "), true);
  addEventListener("keyup", () => (isHeld = false), true);
  const whenReleased = (act) => {
    const look = (tries) => (isHeld && tries > 0 ? setTimeout(look, 20, tries - 1) : act());
    look(50);
  };

  const isChanged = (field) =>
    field.type === "radio" || field.type === "checkbox"
      ? field.checked && !field.defaultChecked
      : field.matches("details")
        ? field.open
        : field.matches("select")
          ? [...field.options].some((option, index) => option.selected && index > 0)
          : field.value !== field.defaultValue;

  const kind = (element) => {
    const { tagName, id, name, textContent } = element;
    return [tagName, id, name, id || name || element.matches("main, details") ? "" : textContent].join("|");
  };

  const twin = (element, from, to) => {
    const alike = (root) => [...root.querySelectorAll(element.tagName)].filter((other) => kind(other) === kind(element));
    return alike(to)[alike(from).indexOf(element)];
  };

  const carryOver = (old, fresh) => {
    if (fresh.matches("details")) fresh.open = true;
    else if (fresh.type === "radio" || fresh.type === "checkbox") fresh.checked || fresh.click();
    else {
      fresh.value = old.value;
      fresh.dispatchEvent(new Event(fresh.matches("select") ? "change" : "input", { bubbles: true }));
    }
  };

  const takeOver = (fresh) => {
    const old = document.getElementById("app");
    const pairs = (elements) =>
      elements.map((element) => [element, twin(element, old, fresh)]).filter(([, found]) => found);
    const changed = pairs([...old.querySelectorAll("input, textarea, select, details")].filter(isChanged));
    const buttons = pairs(pressed);
    const [focus] = pairs(old.contains(document.activeElement) ? [document.activeElement] : []);
    const { selectionStart, selectionEnd } = document.activeElement;
    const anchored = () => document.getElementById(location.hash.slice(1));
    const top = anchored()?.getBoundingClientRect().top;

    old.replaceWith(fresh);
    const place = anchored();
    if (place) {
      // What is stored may stand above the place that the address names, and push it down.
      if (top === undefined) place.scrollIntoView();
      else scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" });
      // Sections take no focus by themselves.
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
      if (!focus) place.focus({ preventScroll: true });
    }
    for (const [before, after] of changed) carryOver(before, after);
    if (focus) {
      focus[1].focus({ preventScroll: true });
      if (typeof selectionStart === "number") focus[1].setSelectionRange(selectionStart, selectionEnd);
    }
    for (const [, button] of buttons) button.click();
  };
  addEventListener("steppingstone:draw", ({ detail: fresh }) => whenReleased(() => takeOver(fresh)));
})();
