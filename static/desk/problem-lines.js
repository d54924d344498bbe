// "line 12, column 3" becomes a button that puts the cursor there.

const field = document.querySelector("textarea[name=text]");

function offsetOf(text, line, column) {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function goTo(line, column) {
  const offset = offsetOf(field.value, line, column);
  const end = field.value.indexOf("\n", offset);
  // A browser scrolls to the cursor only while it is typed at or focused.
  field.blur();
  field.setSelectionRange(offset, offset);
  field.focus();
  field.setSelectionRange(offset, end < 0 ? field.value.length : end);
}

for (const place of field ? document.querySelectorAll("[data-line]") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "problem-line";
  button.textContent = place.textContent;
  button.addEventListener("click", () => goTo(Number(place.dataset.line), Number(place.dataset.column)));
  place.replaceChildren(button);
}
