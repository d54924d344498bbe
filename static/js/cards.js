// What a source or a glossary word is, beside it: on hover, focus and tap. WCAG 1.4.13: Escape closes the card, the
// pointer may move onto it, and it stays until the pointer or the focus leaves. Without this the links lead there.
const LINKS = '.word, a[href^="#source-"]';
const SHOW_AFTER_MS = 250;
const HIDE_AFTER_MS = 300;
const GAP = 8; // pixels between word and card, and between card and window
const TOUCH = "touch";

const card = document.createElement("div");
card.className = "card";
card.setAttribute("role", "note");
card.id = "card";
card.popover = "manual";
card.setAttribute("aria-label", "Explanation");

let owner = null;
let timer = 0;
const pages = new Map();

/** The document a link leads into: this one, or one that is fetched once. */
function pageOf(link) {
  const address = link.href.split("#")[0];
  if (address === location.href.split("#")[0]) return Promise.resolve(document);
  if (!pages.has(address)) {
    const page = fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    page.catch(() => pages.delete(address));
    pages.set(address, page);
  }
  return pages.get(address);
}

/** The entry it leads to, without ids; null where there is none. */
async function entryOf(link) {
  const entry = (await pageOf(link)).getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry) return null;
  const copy = document.createElement("div");
  for (const node of entry.cloneNode(true).childNodes) copy.append(document.importNode(node, true));
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}

function place() {
  const word = owner.getClientRects()[0] ?? owner.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const edge = document.documentElement.clientWidth - width - GAP;
  const fitsBelow = word.bottom + GAP + height < innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(word.left - GAP, edge))}px`;
  card.style.top = `${fitsBelow ? word.bottom + GAP : Math.max(GAP, word.top - GAP - height)}px`;
}

async function show(link) {
  clearTimeout(timer);
  if (owner === link) return;
  hide();
  owner = link;
  const entry = await entryOf(link).catch(() => null);
  if (owner !== link) return; // the reader has moved on
  if (!entry) {
    owner = null;
    return;
  }
  card.replaceChildren(entry);
  (link.closest("sup") ?? link).after(card); // next in the order of Tab
  card.showPopover();
  link.setAttribute("aria-describedby", card.id);
  place();
}

function hide() {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  if (card.isConnected) card.remove();
}

function later(act, delay) {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
}

const linkAt = (event) => event.target.closest?.(LINKS);
const isInside = (node) => node instanceof Node && (card.contains(node) || owner?.contains(node));

if (HTMLElement.prototype.hasOwnProperty("popover")) {
  let lastPointer = "";
  document.addEventListener("pointerdown", (event) => {
    lastPointer = event.pointerType;
    if (owner && !isInside(event.target)) hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === TOUCH) return;
    const link = linkAt(event);
    if (link && !card.contains(link)) later(() => show(link), SHOW_AFTER_MS);
    else if (isInside(event.target)) clearTimeout(timer);
    else if (owner && !isInside(document.activeElement)) later(hide, HIDE_AFTER_MS);
    else if (!owner) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link && !card.contains(link)) {
      if (link.matches(":focus-visible") && lastPointer !== TOUCH) show(link);
    } else if (owner && !isInside(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || card.contains(link) || lastPointer !== TOUCH || event.ctrlKey || event.metaKey) return;
    if (owner === link && card.isConnected) return; // the second tap follows the link
    event.preventDefault();
    show(link);
  });
  document.addEventListener("keydown", (event) => {
    lastPointer = "";
    if (event.key === "Escape") hide();
  });
  addEventListener("scroll", () => owner && card.isConnected && place(), { passive: true });
  addEventListener("resize", hide);
}
