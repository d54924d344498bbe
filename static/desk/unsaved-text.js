// <unsaved-text data-place="…"> around a textarea: what is typed stays in this browser until the
// server has it, and leaving the page with unsaved words asks first. The page works without it.

const DAYS_KEPT = 14;
const SECONDS_BETWEEN = 1;

class UnsavedText extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("textarea");
    this.form = this.field?.form;
    if (!this.form) return;
    this.place = `desk ${this.dataset.place}`;
    this.opened = this.field.value;
    this.basedOn = this.form.elements.based_on;
    this.field.addEventListener("input", () => this.keepSoon());
    this.form.addEventListener("submit", () => { this.keep(); this.isLeaving = true; });
    addEventListener("beforeunload", (event) => {
      if (!this.isLeaving && this.field.value !== this.opened) event.preventDefault();
    });
    // A preview opens beside this page and leaves it where it is.
    addEventListener("focus", () => { this.isLeaving = false; });
    this.offer(this.kept());
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), SECONDS_BETWEEN * 1000);
  }

  keep() {
    try {
      if (this.field.value === this.opened) return localStorage.removeItem(this.place);
      const kept = { text: this.field.value, basedOn: this.basedOn?.value, at: Date.now() };
      localStorage.setItem(this.place, JSON.stringify(kept));
    } catch {
      // Storage is full or forbidden: the server's copy is then the only one.
    }
  }

  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.place));
    } catch {
      return null;
    }
  }

  forget() {
    try { localStorage.removeItem(this.place); } catch { /* forbidden: nothing was kept */ }
  }

  offer(kept) {
    if (!kept) return;
    const isOld = Date.now() - kept.at > DAYS_KEPT * 86_400_000;
    if (isOld || kept.text === this.field.value) return this.forget();
    const notice = document.createElement("div");
    notice.className = "kept-text";
    notice.setAttribute("role", "status");
    const words = document.createElement("span");
    words.textContent = `This browser kept text that was not saved, typed ${new Date(kept.at).toLocaleString()}.`;
    notice.append(words, this.button("Put it back", () => this.putBack(kept, notice)),
      this.button("Forget it", () => { this.forget(); notice.remove(); }));
    this.prepend(notice);
  }

  putBack(kept, notice) {
    this.field.value = kept.text;
    // With the revision it was written on: if somebody saved since, the server shows both texts.
    if (this.basedOn && kept.basedOn) this.basedOn.value = kept.basedOn;
    notice.remove();
    this.field.focus();
  }

  button(label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }
}

customElements.define("unsaved-text", UnsavedText);
