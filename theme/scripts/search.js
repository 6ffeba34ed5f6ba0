// Finds records in the files that plugins/search writes (its README has their form), asking only for the parts that a
// question needs. Everything shown is made of nodes. Words are compared as plugins/search/tokens.py does it.
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const WORD = /[\p{L}\p{Nl}\p{No}]+|\p{Nd}+/gu;
export const split = (text) => text.normalize("NFC").toLowerCase().match(WORD) || [];
export const fold = (word) => {
  const plain = word.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=.)/, "") : plain;
};
export const exact = (word) => {
  let tone = "";
  const letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => ((tone = TONES.indexOf(mark) + 1), ""));
  return /[^\0-\x7f]/.test(word) ? letters.normalize("NFC") + tone : fold(word);
};
const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const fingerprint = (word) => {
  let sum = -1;
  for (const byte of encoder.encode(word)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
};
export const pair = (one, other) => (fingerprint(one) ^ Math.imul(fingerprint(other), 0x9e3779b1)) >>> 0;

// A question: words that must be there, neighbours that must be, what must not, and every two words that stand together.
export const parse = (text) => {
  const found = { words: [], pairs: [], bare: [], near: [] };
  for (const [, quoted, minus, loose] of text.normalize("NFC").matchAll(/(-?"[^"]*"?)|(?:(-)(?=\p{L}[^\s/\d"]*(?:\s|$)))?([^\s"]+)/gu)) {
    const out = minus || quoted?.[0] === "-";
    const strict = quoted || minus;
    const words = split(quoted || loose).map((word) => ({ plain: fold(word), form: exact(word), strict }));
    for (const word of words) word.marked = word.form !== word.plain;
    const pairs = words.slice(1).map((word, at) => pair(words[at].plain, word.plain));
    if (!words.length) continue;
    if (out) found.bare.push({ words, pairs });
    else {
      found.words.push(...words);
      if (quoted) found.pairs.push(...pairs);
    }
  }
  found.near = found.words.slice(1).map((word, at) => pair(found.words[at].plain, word.plain));
  return found;
};

class Bytes {
  constructor(bytes, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }
  number() {
    for (let value = 0, scale = 1; ; scale *= 128) {
      if (this.place >= this.bytes.length) throw new RangeError("short");
      const byte = this.bytes[this.place++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  text() {
    const length = this.number();
    return decoder.decode(this.bytes.subarray(this.place, (this.place += length)));
  }
  set(size) {
    const head = this.number();
    const set = new Uint8Array(size);
    if (head & 1) {
      for (let at = 0; at < size; at += 7) for (let byte = this.number(), bit = 0; bit < 7; bit++) if (byte & (1 << bit)) set[at + bit] = 1;
    } else for (let left = head >> 1, at = 0; left; left--) set[(at += this.number())] = 1;
    return set;
  }
}

const pause = (time) => new Promise((done) => setTimeout(done, time));
const ask = async (url, options) => {
  for (let turn = 1; ; turn++) {
    try {
      const answer = await fetch(url, options);
      if (answer.ok) return answer;
      throw new Error(answer.status);
    } catch (fault) {
      if (turn === 3) throw fault;
      await pause(300 * turn);
    }
  }
};

class Segment {
  constructor(url, count) {
    this.url = url;
    this.count = count;
    this.kept = {};
    this.ready = this.open();
  }
  // A server that gives no parts gives the whole file, which is kept.
  async part(from, to) {
    if (!this.whole) {
      const answer = await ask(this.url, { headers: { Range: `bytes=${from}-${to - 1}` } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 206) return bytes;
      this.whole = bytes;
    }
    return this.whole.subarray(from, to);
  }
  async open() {
    let head = await this.part(0, 512 + this.count * 12);
    const end = 4 + (head[0] | (head[1] << 8) | (head[2] << 16));
    if (head.length < end) head = await this.part(0, end);
    const from = new Bytes(head, 4);
    this.size = from.number();
    if (this.size !== this.count) throw new RangeError("another version");
    this.bits = [from.number(), from.number()];
    this.profiles = JSON.parse(from.text());
    this.records = [];
    const rows = [];
    for (let day = 0, n = 0; n < this.size; n++) {
      const gap = from.number();
      day += gap & 1 ? -(gap >> 1) : gap >> 1;
      this.records.push({ segment: this, n, day, profile: this.profiles[from.number()], length: from.number() });
      rows.push(from.number());
    }
    this.places = [end];
    for (const size of [...Array((1 << this.bits[0]) + (1 << this.bits[1])).keys()].map(() => from.number()).concat(rows)) this.places.push(this.places.at(-1) + size);
  }
  piece(at) {
    const [from, to] = [this.places[at], this.places[at + 1]];
    return (this.kept[at] ??= from === to ? new Uint8Array() : this.part(from, to));
  }
  async term(word) {
    const from = new Bytes(await this.piece(fingerprint(word) >>> (32 - this.bits[0])));
    while (from.place < from.bytes.length) {
      const name = from.text();
      const found = { numbers: from.set(this.size), titles: from.set(this.size), any: new Uint8Array(this.size), forms: {} };
      for (let left = from.number(); left; left--) {
        const form = from.text();
        const set = (found.forms[form || name] = from.set(this.size));
        set.forEach((has, n) => has && (found.any[n] = 1));
      }
      if (name === word) return found;
    }
    const none = new Uint8Array(this.size);
    return { numbers: none, titles: none, any: none, forms: {} };
  }
  async pair(key) {
    const from = new Bytes(await this.piece((1 << this.bits[0]) + (key >>> (32 - this.bits[1]))));
    const wanted = (key << this.bits[1]) >>> 16;
    for (let finger = 0; from.place < from.bytes.length; ) {
      finger += from.number();
      const set = from.set(this.size);
      if (finger === wanted) return set;
      if (finger > wanted) break;
    }
    return new Uint8Array(this.size);
  }
  async row(n) {
    const bytes = await this.piece((1 << this.bits[0]) + (1 << this.bits[1]) + n);
    const [href, title, number, summary] = JSON.parse(decoder.decode(bytes));
    return { href, title, number, summary };
  }
  async find({ words, pairs, bare, near }) {
    const terms = {};
    const joined = {};
    const fetched = (found) => Promise.all(found.map(async ({ plain }) => (terms[plain] = await this.term(plain))));
    const has = ({ plain, form, marked, strict }, n) => (strict && marked ? terms[plain].forms[form]?.[n] : terms[plain].any[n]);
    await fetched(words);
    if (!this.records.some(({ n }) => words.every((word) => has(word, n)))) return []; // neighbours would be moved for nothing
    const keys = [...pairs, ...near, ...bare.flatMap((one) => one.pairs)];
    await Promise.all([fetched(bare.flatMap((one) => one.words)), ...keys.map(async (key) => (joined[key] = await this.pair(key)))]);
    const whole = (one, n) => one.words.every((word) => has(word, n)) && one.pairs.every((key) => joined[key][n]);
    const digits = words.some(({ plain }) => /\d/.test(plain));
    const marked = words.filter((word) => word.marked);
    return this.records.filter((record) => {
      const { n } = record;
      if (!whole({ words, pairs }, n) || bare.some((one) => whole(one, n))) return false;
      const close = near.filter((key) => joined[key][n]).length;
      const same = marked.filter(({ plain, form }) => terms[plain].forms[form]?.[n]).length;
      const title = words.every(({ plain }) => terms[plain].titles[n] || terms[plain].numbers[n]);
      const number = digits && words.every(({ plain }) => terms[plain].numbers[n]);
      const first = number ? 2 : title && same === marked.length ? 1 : 0;
      record.rank = [first, close, same, +title, +(title && record.length === words.length)].reduce((sum, value) => sum * 100 + Math.min(value, 99), 0);
      return true;
    });
  }
  async starting(words, start) {
    const [last, ...others] = await Promise.all([start, ...words].map((word) => this.term(word)));
    return this.records.filter(({ n }) => last.titles[n] && others.every(({ titles, numbers }) => titles[n] || numbers[n]));
  }
}

const root = document.querySelector("[data-search]");
const part = (name) => root.querySelector(`.search__${name}`);
const said = root.dataset;
const form = root.querySelector("form");
const [box, told, hits, more, again, list] = ["query", "said", "hits", "more", "again", "suggestions"].map(part);
const [blank] = root.getElementsByTagName("template");
const FACETS = ["loai", "muc", "co-quan", "nam", "hieu-luc"];
const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
const dateOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const names = Object.fromEntries(FACETS.map((facet) => [facet, new Map([...form[facet]].slice(1).map(({ value, text }) => [value, text]))]));
const fixed = Object.fromEntries(FACETS.map((facet) => [facet, names[facet].size]));
const own = (address) => new URL(address, location.origin).pathname;

let segments;
const index = () =>
  (segments ??= (async () => {
    const found = await (await ask(said.source, { cache: "no-cache" })).json();
    const made = found.segments.map(([name, count, version]) => new Segment(`${said.folder}${name}.bin?${version}`, count));
    await Promise.all(made.map(({ ready }) => ready));
    for (const { profiles, records } of made) {
      for (const profile of profiles) {
        const { k, t = [], c = [], i = [], v = [] } = profile;
        profile.state = v.findLast(([since]) => since <= today)?.[1];
        profile.values = { loai: [k, ...t.map(([slug]) => slug)], muc: c.map(([slug]) => slug), "co-quan": i.map(([slug]) => slug), "hieu-luc": [profile.state] };
        for (const [facet, found] of [["loai", t], ["muc", c], ["co-quan", i]]) for (const [slug, text] of found) names[facet].set(slug, text);
      }
      for (const record of records) record.year = record.day ? dateOf(record.day).slice(0, 4) : "";
    }
    return made;
  })());
const forget = () => (segments = undefined);

// Words of the question are marked in a text, whatever their marks.
const highlighted = (text, plains) => {
  const made = document.createDocumentFragment();
  let from = 0;
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    if (!plains.has(fold(word.toLowerCase()))) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    made.append(text.slice(from, at), mark);
    from = at + word.length;
  }
  made.append(text.slice(from));
  return made;
};
const counted = (text, plains) => new Set(split(text).map(fold).filter((word) => plains.has(word))).size;
// The part of a text that has most of the words, about as long as a summary.
const excerpt = (texts, plains) => {
  const best = { count: 0, text: "" };
  for (const text of texts) {
    const places = [...text.matchAll(WORD)].filter(({ 0: word }) => plains.has(fold(word.toLowerCase()))).map(({ index: at }) => at);
    for (const at of places) {
      const from = at < 60 ? 0 : text.lastIndexOf(" ", at - 40) + 1;
      const piece = text.slice(from, from + 220);
      const count = counted(piece, plains);
      if (count > best.count) Object.assign(best, { count, text: (from ? "… " : "") + (from + 220 < text.length ? `${piece.slice(0, piece.lastIndexOf(" "))} …` : piece) });
      if (best.count === plains.size) return best;
    }
  }
  return best;
};
const looked = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    looked.unobserve(target);
    target.look();
  }
});

const drawn = async (record, plains) => {
  const { href, title, number, summary } = await record.segment.row(record.n);
  const { k, l, t = [], i = [], state } = record.profile;
  const item = blank.content.cloneNode(true).firstElementChild;
  const [link, facts, day, status, text] = item.querySelectorAll("a, .search__facts, time, .search__status, .search__excerpt");
  if (l !== "vi") item.lang = l;
  link.href = own(href);
  link.append(highlighted(title, plains));
  const kinds = t.length ? t : [[k, names.loai.get(k)]];
  facts.prepend(highlighted([number, ...[...kinds, ...i].map(([, text]) => text)].filter(Boolean).join(" · "), plains));
  if (record.day) {
    day.dateTime = dateOf(record.day);
    day.textContent = day.dateTime.split("-").reverse().join("/");
  } else day.remove();
  status.textContent = state ? names["hieu-luc"].get(state) : "";
  status.dataset.state = state || "";
  text.append(highlighted(summary, plains));
  if (counted(summary, plains) < plains.size) {
    item.look = async () => {
      const page = new DOMParser().parseFromString(await (await ask(own(href))).text(), "text/html");
      const texts = [...page.querySelectorAll("main :is(.prose, .schedule, .facts, figure) :is(p, li, td, th, h2, h3, h4, h5, figcaption, dd)")].map((one) => one.textContent.replace(/\s+/g, " ").trim());
      const best = excerpt(texts, plains);
      if (best.count) text.replaceChildren(highlighted(best.text, plains));
    };
    looked.observe(item);
  }
  return item;
};

let turn = 0;
let found = [];
let shown = 0;
let plains = new Set();
const show = async () => {
  const mine = turn;
  const items = await Promise.all(found.slice(shown, shown + 10).map((record) => drawn(record, plains)));
  if (mine !== turn) return;
  hits.append(...items);
  shown += items.length;
  more.hidden = shown >= found.length;
  return items[0];
};
const values = ({ profile, year }, facet) => (facet === "nam" ? [year] : profile.values[facet]);
const narrow = (records, wanted) => {
  const fits = (record, but) => FACETS.every((facet) => facet === but || !wanted[facet] || values(record, facet).includes(wanted[facet]));
  for (const facet of FACETS) {
    const counts = new Map();
    for (const record of records) if (fits(record, facet)) for (const value of values(record, facet)) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    if (wanted[facet]) counts.set(wanted[facet], counts.get(wanted[facet]) || 0);
    const order = [...names[facet].keys()];
    const rank = (value) => (order.indexOf(value) + 1 || 1e6) <= fixed[facet] ? order.indexOf(value) : 1e6;
    const text = (value) => names[facet].get(value) || value;
    const sorted = [...counts.keys()].sort((one, other) => rank(one) - rank(other) || (facet === "nam" ? other.localeCompare(one) : text(one).localeCompare(text(other), "vi")));
    form[facet].replaceChildren(form[facet][0], ...sorted.map((value) => new Option(`${text(value)} (${counts.get(value)})`, value)));
    form[facet].value = wanted[facet] || "";
    form[facet].parentElement.hidden = !counts.size;
  }
  return records.filter((record) => fits(record));
};
const search = async (is_again) => {
  const mine = ++turn;
  const wanted = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name, value]) => value && form.elements[name]));
  const question = parse((wanted.q || "").slice(0, 300));
  box.value = wanted.q || "";
  form.sap.value = wanted.sap === "moi" ? "moi" : "";
  again.hidden = more.hidden = true;
  hits.replaceChildren();
  const asks = question.words.length || question.bare.length || FACETS.some((facet) => wanted[facet]);
  const filters = part("filters");
  filters.hidden = !asks;
  if (FACETS.some((facet) => wanted[facet])) filters.open = true;
  told.textContent = asks ? said.wait : "";
  if (!asks) return;
  try {
    const every = await index();
    const parts = await Promise.all(every.map((segment) => segment.find(question)));
    if (mine !== turn) return;
    const all = parts.reverse().flatMap((records) => records.reverse()); // newest first
    found = narrow(all, wanted);
    if (wanted.sap !== "moi" && question.words.length) found.sort((one, other) => other.rank - one.rank);
    plains = new Set(question.words.map(({ plain }) => plain));
    shown = 0;
    await show();
    if (mine === turn) told.textContent = found.length ? `${found.length} ${said.found}` : said.none;
  } catch (fault) {
    if (mine !== turn) return;
    forget();
    if (!is_again) return search(true); // a newer version of the site may have come meanwhile
    console.warn(fault);
    told.textContent = said.failed;
    again.hidden = false;
  }
};
const go = () => {
  const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const query = wanted.toString();
  history.pushState(null, "", query ? `?${query}` : location.pathname);
  search();
};

// Titles are suggested while one types (WAI-ARIA, combobox with a list).
let typed = 0;
let active = -1;
const close = () => {
  typed++;
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  move(-1);
};
const move = (to) => {
  active = to;
  [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === to)));
  if (to < 0) box.removeAttribute("aria-activedescendant");
  else {
    box.setAttribute("aria-activedescendant", list.children[to].id);
    list.children[to].scrollIntoView({ block: "nearest" });
  }
};
const suggest = async () => {
  const mine = ++typed;
  const words = split(box.value).map(fold);
  const last = words.pop() || "";
  if (last.length < 2 && !words.length) return close();
  await pause(150);
  if (mine !== typed) return;
  const start = last.length < 2 ? words.pop() : `${last.slice(0, 8)}*`; // one letter says too little yet
  const records = [];
  try {
    for (const segment of (await index()).toReversed()) {
      records.push(...(await segment.starting(words, start)).reverse());
      if (mine !== typed) return;
      if (records.length >= 8) break;
    }
    const rows = await Promise.all(records.slice(0, 8).map(({ segment, n }) => segment.row(n)));
    if (mine !== typed || document.activeElement !== box) return;
    list.replaceChildren(
      ...rows.map(({ href, title, number }, at) => {
        const item = document.createElement("li");
        item.className = "search__suggestion";
        item.id = `_goi-y-${at}`;
        item.role = "option";
        item.dataset.href = own(href);
        item.append(highlighted([number, title].filter(Boolean).join(": "), new Set(words)));
        return item;
      }),
    );
    list.hidden = !rows.length;
    box.setAttribute("aria-expanded", String(rows.length > 0));
    move(-1);
  } catch {
    forget(); // the search itself tells what fails
    close();
  }
};
box.addEventListener("input", suggest);
box.addEventListener("blur", close);
box.addEventListener("keydown", (event) => {
  const count = list.hidden ? 0 : list.children.length;
  if (event.key === "Escape" && count) close();
  else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.href);
  else if (count && event.key === "ArrowDown") move(active + 1 < count ? active + 1 : -1);
  else if (count && event.key === "ArrowUp") move((active < 0 ? count : active) - 1);
  else return;
  event.preventDefault();
});
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const item = event.target.closest("li");
  if (item) location.assign(item.dataset.href);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  close();
  go();
});
form.addEventListener("change", (event) => event.target !== box && go());
again.addEventListener("click", () => search());
let is_coming = false; // a second press while the first one's results come would bring them twice
more.addEventListener("click", async () => {
  if (is_coming) return;
  is_coming = true;
  try {
    (await show())?.querySelector("a").focus();
  } catch {
    told.textContent = said.failed;
  }
  is_coming = false;
});
addEventListener("popstate", () => search());
part("less").hidden = true;
search();
