// Compares files with the published list by their SHA-256. Nothing is sent anywhere. The sum is worked out here, because
// browsers give none to pages that came by plain http; piece by piece, so that a large file neither fills the memory nor
// stops the page.
const form = document.querySelector("[data-verify]");
const input = form.querySelector("input");
const drop = form.querySelector("label");
const out = form.querySelector("output");
const words = out.dataset;
const roots = (power, count) => {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) found.push(((n ** power % 1) * 4294967296) | 0);
  }
  return found;
};
const K = roots(1 / 3, 64);
const turned = (x, n) => (x >>> n) | (x << (32 - n));
const W = new Int32Array(64);
const block = (H, view, at) => {
  for (let t = 0; t < 16; t++) W[t] = view.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [a, b] = [W[t - 15], W[t - 2]];
    W[t] = (W[t - 16] + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + W[t - 7] + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = H;
  for (let t = 0; t < 64; t++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + W[t]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((x, n) => (H[n] = (H[n] + x) | 0));
};
const sum = async (file) => {
  const H = roots(1 / 2, 8);
  const piece = 1 << 20;
  for (let at = 0; at <= file.size; at += piece) {
    let bytes = new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
    if (at + piece > file.size) {
      const whole = new Uint8Array(((bytes.length + 72) >> 6) << 6);
      whole.set(bytes);
      whole[bytes.length] = 128;
      const end = new DataView(whole.buffer);
      end.setUint32(whole.length - 8, Math.floor(file.size / 536870912));
      end.setUint32(whole.length - 4, (file.size << 3) >>> 0);
      bytes = whole;
    }
    const view = new DataView(bytes.buffer);
    for (let n = 0; n < bytes.length; n += 64) block(H, view, n);
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
};
const line = (text, href, name) => {
  const made = document.createElement("p");
  made.append(text);
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = name;
    made.append(" ", link);
  }
  out.append(made);
  return made;
};
const verify = async (file) => {
  out.textContent = words.working;
  try {
    const [found, list] = await Promise.all([sum(file), fetch(form.dataset.source).then((answer) => answer.json())]);
    out.textContent = "";
    const now = list.files[found];
    const before = list.former[found];
    line(`${file.name}:`).className = "verify__file";
    if (now) now.forEach(([name, href, title, page]) => line(`${words.same} ${name},`, page || href, title || name));
    else if (before) before.forEach(([day, title, page]) => line(`${words.former} ${day}:`, page, title));
    else line(words.unknown);
    line(`SHA-256: ${found}`).className = "verify__sum";
  } catch {
    out.textContent = words.failed;
  }
};
input.addEventListener("change", () => input.files[0] && verify(input.files[0]));
for (const name of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle("verify__drop--over", name === "dragover");
    if (name === "drop" && event.dataTransfer.files[0]) verify(event.dataTransfer.files[0]);
  });
}
form.hidden = false;
