const SITE = {"base": "", "files": ["/theme/site.HASH.css", "/theme/site.HASH.js", "/theme/fonts/ban-tin-serif-400.HASH.woff2", "/theme/fonts/ban-tin-sans-600.HASH.woff2"], "offline": "/theme/ngoai-tuyen.html", "programmes": "/manh/chuong-trinh.json"};
const PAGES = `ban-tin ${SITE.base}/ trang`;
const FILES = `ban-tin ${SITE.base}/ tep`;
const MOST_PAGES = 60;
const MOST_FILES = 150;
const MOST_PROGRAMMES = 2;
const LOOKED_AT = 4;
const PATIENCE = 4000;
const DAY = 86400000;
const LONGEST = 30 * DAY;
const FETCHED = "X-Ban-Tin-Fetched";
const IS_PAGE = /(^|\/)[^./]*$|\.html$/;
const IS_NAMED_BY_CONTENT = /^\/theme\/(.+\.[0-9a-f]{8}\.(css|js|woff2)|anh\/.+)$/;
const whole = (path) => new URL(path, location.href).href;
const fetchedAt = (answer) => Number(answer.headers.get(FETCHED)) || 0;
async function trim(cache, most) {
const needed = new Set(SITE.files.map(whole));
const others = (await cache.keys()).filter((key) => !needed.has(key.url));
for (const key of others.slice(0, Math.max(0, others.length - most))) await cache.delete(key);
}
async function note(address, answer) {
const cache = await caches.open(PAGES);
const moved = answer.redirected || answer.type === "opaqueredirect";
if (moved || answer.status === 404 || answer.status === 410) return cache.delete(address);
if (answer.status !== 200 || answer.type !== "basic") return false;
if (!/^text\/html/.test(answer.headers.get("Content-Type"))) return false;
const html = await answer.text();
await cache.delete(address);
if (/<meta name="robots" content="noindex/.test(html)) return true;
const headers = new Headers(answer.headers);
for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
headers.set(FETCHED, String(Date.now()));
await cache.put(address, new Response(html, { headers }));
return trim(cache, MOST_PAGES);
}
async function kept(address) {
const cache = await caches.open(PAGES);
const found = await cache.match(address);
if (!found) return undefined;
const at = fetchedAt(found);
if (Date.now() - at > LONGEST) {
await cache.delete(address);
return undefined;
}
const when = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" });
const words = `Không nối được tới trang. Đây là bản lưu trên máy này lúc ${when.format(at)}; nội dung có thể đã thay đổi.`;
const html = (await found.text()).replace(/(<p class="offline"[^>]*?) hidden>/, (_, open) => `${open}>${words}`);
return new Response(html, { headers: found.headers });
}
const lastResort = async () => (await caches.match(whole(SITE.offline))) || Response.error();
async function page(event, address) {
const network = Promise.resolve(event.preloadResponse)
.then((early) => early || fetch(event.request))
.then((answer) => {
event.waitUntil(note(address, answer.clone()).catch(() => {}));
return answer;
});
const patience = new Promise((done) => setTimeout(done, PATIENCE)).then(() => kept(address));
try {
const answer = (await Promise.race([network, patience])) || (await network);
return answer.status >= 500 ? (await kept(address)) || answer : answer;
} catch {
return (await kept(address)) || lastResort();
}
}
async function file(event) {
const cache = await caches.open(FILES);
const found = await cache.match(event.request.url);
if (found) return found;
const answer = await fetch(event.request);
if (answer.status === 200 && answer.type === "basic") {
const copy = answer.clone();
event.waitUntil(cache.put(event.request.url, copy).then(() => trim(cache, MOST_FILES)).catch(() => {}));
}
return answer;
}
const again = async (address) => note(address, await fetch(address, { cache: "no-cache" }));
async function refresh() {
if (navigator.connection?.saveData) return;
const answer = await fetch(whole(SITE.programmes), { cache: "no-cache" });
const { items } = answer.ok ? await answer.json() : { items: [] };
for (const { href } of items.slice(0, MOST_PROGRAMMES)) {
const address = whole(href);
if (address.startsWith(`${location.origin}${SITE.base}/`)) await again(address);
}
const cache = await caches.open(PAGES);
for (const key of (await cache.keys()).slice(0, LOOKED_AT)) {
const found = await cache.match(key);
if (found && Date.now() - fetchedAt(found) > DAY) await again(key.url);
}
}
let refreshed = false;
const refreshOnce = async () => {
if (refreshed) return;
refreshed = true;
await refresh().catch(() => (refreshed = false));
};
addEventListener("install", (event) => {
const requests = [...SITE.files, SITE.offline].map((path) => new Request(path, { cache: "no-cache" }));
event.waitUntil(caches.open(FILES).then((cache) => cache.addAll(requests)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
const ready = Promise.all([registration.navigationPreload?.enable(), clients.claim()]);
event.waitUntil(ready.then(refreshOnce));
});
addEventListener("fetch", (event) => {
const { request } = event;
const url = new URL(request.url);
if (request.method !== "GET" || url.origin !== location.origin || request.headers.has("Range")) return;
if (request.mode === "navigate") {
if (!IS_PAGE.test(url.pathname)) return;
event.respondWith(page(event, url.origin + url.pathname));
event.waitUntil(refreshOnce());
} else if (IS_NAMED_BY_CONTENT.test(url.pathname.slice(SITE.base.length))) {
event.respondWith(file(event));
}
});
