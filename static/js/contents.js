// Marks in the contents list the section that is being read.
const READING_LINE = 0.3; // of the window's height, from the top
const links = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  const heading = document.getElementById(link.hash.slice(1));
  if (heading) links.set(heading, link);
}

let asked = false;

function mark() {
  asked = false;
  let current = null;
  for (const [heading, link] of links) {
    if (heading.getBoundingClientRect().top > innerHeight * READING_LINE) break;
    current = link;
  }
  for (const link of links.values()) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

function ask() {
  if (!asked) requestAnimationFrame(mark);
  asked = true;
}

if (links.size) {
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  mark();
}
