// Lists documents by the reader's choice. Fetches them when first opened, or at once where the address asks for some.
export default function (element) {
  const [box, form, said, list, more, blank] = ["details", "form", ".filter__said", "ul", ".filter__more", "template"].map((name) => element.querySelector(name));
  const { source, found, none, wait, failed } = element.dataset;
  const slug = (text = "") => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-");
  const asked = () => [...new URLSearchParams(location.search)].filter(([name]) => form.elements[name]?.form);
  const own = (address) => new URL(address, location.origin).pathname;
  let data, chosen, shown, asks;
  const draw = ([href, number, title, iso, type, bodies, , , files, , state]) => {
    const row = blank.content.cloneNode(true);
    const [sign, link, maker, , day, , status, item, file, size] = row.querySelectorAll("p, a, time, span, ul li");
    const kind = data.types[type];
    sign.textContent = number || kind;
    link.textContent = title;
    link.href = own(href);
    maker.textContent = [number && kind, ...bodies.map((at) => data.bodies[at])].filter(Boolean).join(" · ");
    day.textContent = iso.split("-").reverse().join("/");
    day.dateTime = iso;
    status.textContent = [...form["hieu-luc"]].find(({ value }) => value === state)?.text;
    status.dataset.state = state;
    for (const [sort, room, address] of files) {
      file.firstChild.textContent = sort;
      size.textContent = room;
      file.href = own(address);
      item.before(item.cloneNode(true));
    }
    item.remove();
    return row;
  };
  const show = () => {
    list.append(...chosen.slice(shown, shown += 50).map(draw));
    more.hidden = shown >= chosen.length;
  };
  const apply = () => {
    const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const query = wanted.toString();
    const { sap, ...tests } = Object.fromEntries(wanted);
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    element.nextElementSibling.hidden = query;
    list.hidden = more.hidden = !query;
    list.textContent = said.textContent = "";
    if (!query) return;
    chosen = data.rows.filter(({ keys }) => Object.entries(tests).every(([name, value]) => keys[name].includes(value)));
    if (sap === "cu") chosen.reverse();
    if (sap === "so") chosen.sort((one, other) => one[9] - other[9]);
    said.textContent = chosen.length ? `${chosen.length} ${found}` : none;
    shown = 0;
    show();
  };
  const load = async () => {
    said.textContent = wait;
    const answer = await fetch(source);
    const { types, bodies, fields, rows } = await answer.json();
    const today = new Date(Date.now() + 252e5).toISOString().slice(0, 10);
    const years = new Set();
    for (const row of rows) {
      const year = row[3].slice(0, 4);
      years.add(year);
      row[10] = row[7].findLast(([since]) => since <= today)?.[1];
      row.keys = { loai: [slug(types[row[4]])], "co-quan": row[5].map((at) => slug(bodies[at])), "linh-vuc": row[6].map((at) => slug(fields[at])), nam: [year], "hieu-luc": [row[10]] };
    }
    for (const [name, texts] of Object.entries({ loai: types, "co-quan": bodies, "linh-vuc": fields, nam: years })) for (const text of texts) form[name].add(new Option(text, slug(text)));
    for (const [name, value] of asked()) {
      const choice = form[name];
      choice.value = slug(value);
      choice.selectedIndex = Math.max(choice.selectedIndex, 0);
    }
    data = { types, bodies, rows };
    form.hidden = false;
    apply();
  };
  box.addEventListener("toggle", () => {
    asks ||= load().catch(() => {
      said.textContent = failed;
      asks = 0;
    });
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
