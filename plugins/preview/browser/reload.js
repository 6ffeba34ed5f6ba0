// Refreshes a previewed page after a good build, and shows in it why a build was refused.
// In: the server's events (board.py, State). Out: a reload, or a box of text nodes.
"use strict";

(() => {
  const own = document.currentScript.dataset;
  let box = null;

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const styled = new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/.bantin/reload.css";
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });

  const show = (heading, lines) => {
    box?.remove();
    box = null;
    if (lines.length === 0) {
      return;
    }
    box = document.createElement("section");
    box.className = "bantin-problems";
    box.setAttribute("role", "alert");
    const title = element("h2", heading);
    title.id = "bantin-problems-heading";
    box.setAttribute("aria-labelledby", title.id);
    const list = document.createElement("ul");
    list.tabIndex = 0; // a long list can be scrolled by the keyboard
    list.append(...lines.map((line) => element("li", line)));
    const close = element("button", document.documentElement.lang === "en" ? "Close" : "Đóng");
    close.type = "button";
    const shown = box;
    close.addEventListener("click", () => shown.remove());
    box.append(title, list, close);
    document.body.append(box);
  };

  const events = new EventSource("/.bantin/events");
  events.addEventListener("message", async (event) => {
    const state = JSON.parse(event.data);
    const changed = own.page === "status" ? String(state.revision) !== own.revision : state.build !== own.build;
    if (changed) {
      events.close();
      location.reload();
    } else if (own.page === "site") {
      await styled;
      show(state.heading, state.lines);
    }
  });
  addEventListener("pagehide", () => events.close());
})();
