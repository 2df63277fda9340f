// Searches while the reader types, and follows choices without loading the page again. Each answer is the page that its address gives
// without this file: parts of it take the place of what is shown.
const wait = 250;
const slow = 300;
let asking = new AbortController();
let timer = 0;
/** The page that is shown, without the part of it that the address names. */
let shown = location.pathname + location.search;

/** The parts that an answer replaces: links in all of them carry the basket. `results` leaves the field alone that someone is typing in. */
const around = ['.hub-header', '.hub-basket', '.hub-footer'];
const parts = { page: ['main', ...around], results: ['#resultat', ...around] };

/** Shows that an answer is on its way, if it takes a while. */
function showWaiting() {
  const result = document.querySelector('#resultat');
  result?.setAttribute('aria-busy', 'true');
  for (const cell of result?.querySelectorAll('tbody th, tbody td > div') ?? [])
    cell.classList.add('ds-skeleton');
}

function replace(selector, page) {
  const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  else if (old) old.remove();
  else if (fresh) document.querySelector('main').after(document.adoptNode(fresh));
}

/** Fetches an address and shows its parts. Gives false where there is no such page, and nothing was shown. */
async function show(address, selectors) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const waiting = setTimeout(showWaiting, slow);
  try {
    const response = await fetch(address, { signal, headers: { accept: 'text/html' } });
    if (!response.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (signal.aborted) return true;
    for (const selector of selectors) replace(selector, page);
    document.title = page.title;
    const { pathname, search } = new URL(address, location.href);
    shown = pathname + search;
    document.dispatchEvent(new Event('hub:shown'));
    return true;
  } catch (error) {
    return error.name === 'AbortError';
  } finally {
    clearTimeout(waiting);
  }
}

/** Goes to an address as a link does: with a place in the history, and to the part that it names. */
async function go(address) {
  if (!(await show(address, parts.page))) return location.assign(address);
  history.pushState(null, '', address);
  const part = document.getElementById(decodeURIComponent(new URL(address).hash.slice(1)));
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'nearest' });
}

/** The address that a form asks by, as the browser makes it. */
function addressOf(form, submitter) {
  const address = new URL(submitter?.getAttribute('formaction') ?? form.action, location.href);
  const pairs = [...new FormData(form, submitter)].filter(([, value]) => value !== '');
  address.search = new URLSearchParams(pairs).toString();
  return address.href;
}

const isSamePage = (address) => new URL(address, location.href).pathname === location.pathname;

document.addEventListener('input', ({ target, isComposing }) => {
  const form = target.form;
  if (!form?.matches('[data-live]') || isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const address = addressOf(form);
    if (!(await show(address, parts.results))) return;
    history.replaceState(null, '', address.split('#')[0]);
    const said = form.querySelector('[role="status"]');
    if (said) said.textContent = document.querySelector('#treff')?.textContent ?? '';
  }, wait);
});

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest('#resultat a[href], .hub-basket a[href]') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.getAttribute('href') === '' || !isSamePage(link.href)) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (
    !form.matches('[data-live], .hub-choosing') ||
    !isSamePage(submitter?.getAttribute('formaction') ?? form.action)
  )
    return;
  event.preventDefault();
  clearTimeout(timer);
  go(addressOf(form, submitter));
});

addEventListener('popstate', async () => {
  // A link to a part of the page, such as «Hopp til innholdet», leads nowhere else: what has focus keeps it.
  if (shown === location.pathname + location.search) return;
  if (!(await show(location.href, parts.page))) location.reload();
});
