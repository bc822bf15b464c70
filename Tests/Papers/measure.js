// Looks at each page as a reader meets it, and writes a line for each thing that was found:
// the page, what was found, and in what, with tabs between.
const found = [];

function look(frame) {
  const page = frame.contentDocument;
  const note = (...words) =>
    found.push([frame.title, ...words].map((word) => String(word).replace(/\s+/g, " ")).join("\t"));
  measure(page, note);
  if (frame.dataset.view === "narrow") return;

  // More space between letters, words and lines than most pages have (WCAG 1.4.12).
  const spaced = page.createElement("style");
  spaced.textContent =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;" +
    " word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";
  page.head.append(spaced);
  measure(page, (what, ...words) => note(what + " where it is spaced", ...words));

  // Without any style, as some screen readers and old browsers have it.
  for (const style of page.querySelectorAll("style")) style.remove();
  note("language", page.documentElement.lang);
  note("title", page.title);
  for (const part of page.querySelectorAll("h1, h2, h3, h4, h5, h6"))
    note("heading", part.localName.slice(1), part.textContent);
  for (const part of page.querySelectorAll("section, aside, nav")) {
    if (part.querySelector("h2") === null) continue;
    note("label", page.getElementById(part.getAttribute("aria-labelledby"))?.textContent ?? "");
  }
  note("text", page.body.innerText);
}

function measure(page, note) {
  const root = page.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth > width) note("scrolls sideways", root.scrollWidth - width);
  for (const part of page.body.querySelectorAll("*")) {
    const place = part.getBoundingClientRect();
    const hides = getComputedStyle(part).overflow !== "visible" && part.localName !== "hr";
    const isCut =
      place.right > width + 1 || place.left < -1 || (hides && part.scrollWidth > part.clientWidth);
    if (isCut) note("cut", part.localName, part.textContent.slice(0, 60));
  }
}

addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe")) look(frame);
  const lines = document.createElement("pre");
  lines.textContent = found.join("\n");
  document.body.replaceChildren(lines);
});
