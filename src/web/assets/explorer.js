// Starts GraphiQL with the example queries in tabs. Plain script: it runs in the browser as it stands.
(async () => {
  const { React, ReactDOM, GraphiQL } = window;
  const examples = await (await fetch('/explorer/examples.json')).json();
  const address = new URLSearchParams(location.search);
  const query = address.get('query');
  // A page of a preview asks where the preview is; no other place is ever asked.
  const endpoint = address.get('endpoint') ?? '';
  const isPreview = /^\/preview\/[\w-]{22}\/graphql$/u.test(endpoint);
  const asked = query ? { query, variables: address.get('variables') ?? '' } : null;
  const defaultTabs = examples.map(({ query, variables }) => (variables ? { query, variables } : { query }));
  if (asked) defaultTabs.unshift(asked);
  ReactDOM.createRoot(document.getElementById('explorer')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: isPreview ? endpoint : '/graphql' }),
      defaultTabs,
      // The editors take these, also where the browser remembers other tabs.
      ...asked,
      shouldPersistHeaders: false,
    }),
  );
})();
