// Acts as soon as it arrives, before the page is drawn where it is kept already. The rest waits for the page.
const THEMES = ["light", "dark"];
const chosen = (() => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null; // storage is switched off: the system's scheme it is
  }
})();
if (THEMES.includes(chosen)) document.documentElement.dataset.theme = chosen;
