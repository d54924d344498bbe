// Handing a page on: its link is copied, its text printed, its figures opened by themselves.
const COPIED_FOR_MS = 4000;

for (const link of document.querySelectorAll("[data-share]")) {
  const words = link.textContent;
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  link.after(said);
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    await navigator.clipboard.writeText(link.href).catch(() => location.assign(link.href));
    link.textContent = said.textContent = "Link copied";
    setTimeout(() => {
      link.textContent = words;
      said.textContent = "";
    }, COPIED_FOR_MS);
  });
  const print = document.createElement("button");
  print.type = "button";
  print.className = "as-link";
  print.textContent = "Print";
  print.addEventListener("click", () => window.print());
  said.after(print);
}

for (const image of document.querySelectorAll(".fig img")) {
  const legend = image.closest(".fig").querySelector("figcaption");
  const link = document.createElement("a");
  link.className = "fig__large";
  link.href = image.src;
  link.textContent = "Open the figure by itself";
  // The file that is shown now: which one depends on width and scheme.
  link.addEventListener("click", () => (link.href = image.currentSrc || image.src));
  legend?.append(link);
}
