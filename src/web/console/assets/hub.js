// Fetches the page that a link leads to as soon as someone is about to follow it. Everything works without this file.
const wait = 80;
const seen = new Set([location.href]);
let timer = 0;

const saves = navigator.connection?.saveData === true;

function linkOf(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const isPage = link && link.origin === location.origin && !link.pathname.includes('.') && !link.download;
  if (link?.dataset.noPrefetch !== undefined) return null;
  return isPage && !/^\/(?:explorer|graphql|documents|rules|export)\b/u.test(link.pathname) ? link : null;
}

function fetchEarly(link) {
  const address = link.href.split('#')[0];
  if (seen.has(address)) return;
  seen.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}

function soon(event) {
  clearTimeout(timer);
  const link = linkOf(event);
  if (link) timer = setTimeout(() => fetchEarly(link), wait);
}

if (!saves) {
  document.addEventListener('pointerover', soon, { passive: true });
  document.addEventListener('focusin', soon);
  document.addEventListener('pointerdown', (event) => {
    const link = linkOf(event);
    if (link) fetchEarly(link);
  });
}

/** What works only with script is shown, and what is copied says so. */
function enable() {
  for (const button of document.querySelectorAll('[data-print]')) button.parentElement.hidden = false;
}
enable();
document.addEventListener('hub:shown', enable);
document.addEventListener('click', async (event) => {
  const chosen = event.target instanceof Element ? event.target.closest('[data-print], [data-share]') : null;
  if (chosen?.matches('[data-print]')) return print();
  if (!chosen || !navigator.clipboard) return;
  event.preventDefault();
  await navigator.clipboard.writeText(location.href);
  chosen.textContent = chosen.dataset.share;
});

if (document.querySelector('[data-live]')) import('./live.js');
