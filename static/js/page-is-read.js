if (document.readyState === "loading") {
  await new Promise((read) => document.addEventListener("DOMContentLoaded", read));
}
