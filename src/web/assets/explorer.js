// Starts GraphiQL. Plain script: it runs in the browser as it stands.
(async () => {
  const { React, ReactDOM, GraphiQL } = window;
  const address = new URLSearchParams(location.search);
  const isEnglish = document.documentElement.lang === 'en';
  const examples = await (await fetch(`/explorer/examples.json${isEnglish ? '?lang=en' : ''}`)).json();
  // A page of a preview asks where the preview is; no other place is ever asked.
  const endpoint = address.get('endpoint') ?? '';
  const isPreview = /^\/preview\/[\w-]{22}\/graphql$/u.test(endpoint);
  const query = address.get('query');
  const asked = query
    ? { query, variables: address.get('variables') ?? '' }
    : examples.find(({ name }) => name === address.get('example'));
  if (asked) openInTab(asked);
  ReactDOM.createRoot(document.getElementById('explorer')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: isPreview ? endpoint : '/graphql' }),
      defaultTabs: [tabOf(asked ?? examples[0])],
      schemaDescription: true,
      shouldPersistHeaders: false,
    }),
  );
  leaveEditorsByKeyboard();
  new MutationObserver(mendAccess).observe(document.getElementById('explorer'), {
    childList: true,
    subtree: true,
    attributeFilter: ['class'],
  });
  // Once it is open it is a tab like the others: a reload opens nothing again.
  if (asked) history.replaceState(null, '', `${location.pathname}${keptOf(address)}`);
})();

function tabOf({ query, variables }) {
  return variables ? { query, variables } : { query };
}

function keptOf(address) {
  for (const name of ['query', 'variables', 'example']) address.delete(name);
  return address.size > 0 ? `?${address}` : '';
}

/** Puts a query in a tab of its own beside those that the browser remembers, or shows the one that has it. Nothing that stands in a tab is changed. */
function openInTab(asked) {
  // Also where nothing is remembered: GraphiQL takes the variables of a tab from here alone.
  const state = rememberedTabs() ?? { activeTabIndex: 0, tabs: [] };
  const { query, variables = '' } = asked;
  const isSame = (tab) => tab.query === query && (tab.variables ?? '') === variables;
  const known = state.tabs.findIndex(isSame);
  if (known < 0) {
    const title = /(?:query|subscription|mutation)\s+(\w+)/u.exec(query)?.[1] ?? '<untitled>';
    const common = { id: crypto.randomUUID(), hash: `${query}|${variables}|`, title, headers: null };
    state.tabs.push({ ...common, query, variables, operationName: null, response: null });
  }
  state.activeTabIndex = known < 0 ? state.tabs.length - 1 : known;
  localStorage.setItem('graphiql:tabState', JSON.stringify(state));
  localStorage.setItem('graphiql:query', query);
  localStorage.setItem('graphiql:variables', variables);
}

function rememberedTabs() {
  try {
    const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
    return Array.isArray(state?.tabs) && state.tabs.length > 0 ? state : null;
  } catch {
    return null;
  }
}

/** Tab writes an indent in an editor. After Escape it goes on to what comes next, as everywhere else, until the editor is left. */
function leaveEditorsByKeyboard() {
  const leaving = { Tab: false, 'Shift-Tab': false };
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      const editor = target.closest?.('.CodeMirror')?.CodeMirror;
      if (key !== 'Escape' || !editor || editor.state.isLeaving) return;
      editor.state.isLeaving = true;
      editor.addKeyMap(leaving);
      editor.on('blur', function stay() {
        editor.state.isLeaving = false;
        editor.removeKeyMap(leaving);
        editor.off('blur', stay);
      });
    },
    true,
  );
}

const labels = {
  '.graphiql-query-editor': { nb: 'Spørring', en: 'Query' },
  '[aria-label="Variables"]': { nb: 'Variabler', en: 'Variables' },
  '[aria-label="Headers"]': { nb: 'Hoder', en: 'Headers' },
  '.result-window': { nb: 'Svar', en: 'Result' },
};

/** What assistive technology misses in GraphiQL: names of editors, areas that scroll by keyboard, tabs that hold buttons. */
function mendAccess() {
  for (const [place, label] of Object.entries(labels))
    for (const field of document.querySelectorAll(`${place} .CodeMirror textarea:not([aria-label])`))
      field.setAttribute('aria-label', label[document.documentElement.lang] ?? label.en);
  for (const area of document.querySelectorAll('.CodeMirror-scroll:not([data-mended])')) {
    area.dataset.mended = '';
    area.tabIndex = 0;
    // The editor's own field comes before it, and leads past it.
    const editor = area.closest('.CodeMirror').CodeMirror;
    editor.on('focus', () => {
      area.tabIndex = -1;
    });
    editor.on('blur', () => {
      area.tabIndex = 0;
    });
  }
  document.querySelector('ul[role="tablist"]')?.removeAttribute('role');
  for (const tab of document.querySelectorAll('.graphiql-tab')) {
    if (tab.hasAttribute('role')) tab.removeAttribute('role');
    const button = tab.querySelector('.graphiql-tab-button');
    const isCurrent = String(tab.classList.contains('graphiql-tab-active'));
    if (button && button.getAttribute('aria-current') !== isCurrent)
      button.setAttribute('aria-current', isCurrent);
    tab.removeAttribute('aria-selected');
  }
}
