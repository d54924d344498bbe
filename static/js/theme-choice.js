// System, light or dark: kept in this browser only. Figures follow, by the media of their sources.
const DARK = /(?: and )?\(prefers-color-scheme: dark\)/;
const root = document.documentElement;
const written = new Map([...document.querySelectorAll("picture > source")].map((source) => [source, source.media]));

function mediaFor(media, theme) {
  if (!theme || !DARK.test(media)) return media;
  return theme === "dark" ? media.replace(DARK, "") || "all" : "not all";
}

function showFigures(theme) {
  for (const [source, media] of written) source.media = mediaFor(media, theme);
}

function choose(value) {
  const theme = value === "system" ? undefined : value;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  showFigures(theme);
  try {
    if (theme) localStorage.setItem("theme", theme);
    else localStorage.removeItem("theme");
  } catch {
    // The choice holds for this page only.
  }
}

function choice() {
  const form = document.createElement("form");
  form.className = "theme";
  form.innerHTML =
    "<fieldset><legend>Colours</legend>" +
    [["system", "As my device"], ["light", "Light"], ["dark", "Dark"]]
      .map(([value, words]) => `<label><input type="radio" name="theme" value="${value}">${words}</label>`)
      .join("") +
    "</fieldset>";
  form.elements.theme.value = root.dataset.theme ?? "system";
  form.addEventListener("change", () => choose(form.elements.theme.value));
  return form;
}

showFigures(root.dataset.theme);
document.querySelector(".foot__in > div")?.append(choice());
// Paper is white.
addEventListener("beforeprint", () => showFigures("light"));
addEventListener("afterprint", () => showFigures(root.dataset.theme));
