// Lists documents by the reader's choice. Fetches them when first opened, or at once where the address asks for some.
export default function (element) {
  const find = (name) => element.querySelector(name);
  const [box, form, said, list, more] = ["details", "form", ".filter__said", "ul", ".filter__more"].map(find);
  const { source, found, none, wait, failed } = element.dataset;
  const plain = element.nextElementSibling;
  const slug = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-");
  const own = (link, href) => (link.href = new URL(href, location.origin).pathname);
  let data, chosen, shown;
  const draw = ([href, number, title, iso, type, bodies, , , files, state]) => {
    const node = find("template").content.cloneNode(true);
    const fill = (name, text) => {
      const part = node.querySelector(`.document-row__${name}`);
      const leaf = part.firstElementChild || part;
      leaf.textContent = text;
      if (!text) part.remove();
      return leaf;
    };
    const kind = data.types[type];
    fill("number", number || kind);
    own(fill("link", title), href);
    fill("issuer", [number && kind, ...bodies.map((at) => data.bodies[at])].filter(Boolean).join(" · "));
    fill("day", iso.split("-").reverse().join("/")).dateTime = iso;
    fill("status", state && form["hieu-luc"].querySelector(`[value="${state}"]`)?.text).dataset.state = state;
    const [file] = node.querySelectorAll("ul li");
    for (const [sort, size, address] of files) {
      const one = file.cloneNode(true);
      own(one.querySelector("a"), address);
      one.querySelector("b").textContent = sort;
      one.querySelector("span").textContent = size;
      file.before(one);
    }
    file.remove();
    return node;
  };
  const show = () => {
    list.append(...chosen.slice(shown, shown += 50).map(draw));
    more.hidden = shown >= chosen.length;
  };
  const apply = () => {
    const { sap, ...tests } = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    const query = `${new URLSearchParams(sap ? { ...tests, sap } : tests)}`;
    history.replaceState(null, "", location.pathname + (query && "?") + query);
    plain.hidden = query;
    list.hidden = more.hidden = !query;
    list.textContent = said.textContent = "";
    if (!query) return;
    chosen = data.rows.filter(({ keys }) => Object.entries(tests).every(([name, value]) => keys[name].includes(value)));
    if (sap === "cu") chosen.reverse();
    if (sap === "so") chosen.sort((one, other) => one[1].localeCompare(other[1], "vi", { numeric: true }));
    said.textContent = chosen.length ? `${chosen.length} ${found}` : none;
    shown = 0;
    show();
  };
  const load = async () => {
    const answer = await fetch(source);
    data = await answer.json();
    const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
    const { types, bodies, fields, rows } = data;
    const offers = { loai: types, "co-quan": bodies, "linh-vuc": fields, nam: [...new Set(rows.map((row) => row[3].slice(0, 4)))] };
    for (const name in offers) form[name].append(...offers[name].map((text) => new Option(text, slug(text))));
    const [kinds, makers, areas] = [types, bodies, fields].map((texts) => texts.map(slug));
    for (const row of rows) {
      row[9] = row[7].filter(([since]) => since <= today).pop()?.[1];
      row.keys = { loai: [kinds[row[4]]], "co-quan": row[5].map((at) => makers[at]), "linh-vuc": row[6].map((at) => areas[at]), nam: [row[3].slice(0, 4)], "hieu-luc": [row[9]] };
    }
    for (const [name, value] of asked()) {
      form[name].value = slug(value);
      if (!form[name].value) form[name].selectedIndex = 0;
    }
    form.hidden = false;
    apply();
  };
  const asked = () => [...new URLSearchParams(location.search)].filter(([name]) => find(`[name="${CSS.escape(name)}"]`));
  box.addEventListener("toggle", () => {
    if (data || !box.open) return;
    said.textContent = wait;
    load().catch(() => (said.textContent = failed));
  });
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  more.addEventListener("click", () => {
    const next = shown;
    show();
    list.children[next].querySelector("a").focus();
  });
  element.hidden = false;
  box.open = asked().length;
}
