// Fetches the box's own small JSON file once the box comes near, and lists its items: text and own addresses only.
export default function (element) {
  const list = element.querySelector("ul");
  const name = element.dataset.name;
  const ended = (until) => until && Date.parse(until.length > 10 ? until : `${until}T23:59:59+07:00`) < Date.now();
  const add = (parent, tag, part, text) => {
    const node = document.createElement(tag);
    node.className = `${name}__${part}`;
    if (text) node.textContent = text;
    parent.append(node, " ");
    return node;
  };
  const fill = async () => {
    const answer = await fetch(element.dataset.source);
    if (!answer.ok) return;
    const { items } = await answer.json();
    for (const item of items) {
      if (ended(item.until)) continue;
      const line = add(list, "li", "item");
      if (item.day) add(line, "time", "day", item.day).dateTime = item.iso;
      const address = item.href && new URL(item.href, location.href);
      if (address && address.origin === location.origin) add(line, "a", "link", item.text).href = address.href;
      else add(line, "span", "text", item.text);
      if (item.number) add(line, "span", "number", item.number);
    }
    list.hidden = !list.firstChild;
  };
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    fill().catch(() => {});
  }, { rootMargin: "200px" });
  watch.observe(element);
}
