// Starts GraphiQL with the example queries in tabs. Plain script: it runs in the browser as it stands.
(async () => {
  const { React, ReactDOM, GraphiQL } = window;
  const examples = await (await fetch('/explorer/examples.json')).json();
  const address = new URLSearchParams(location.search);
  const asked = address.get('query');
  const defaultTabs = examples.map(({ query }) => ({ query }));
  if (asked) defaultTabs.unshift({ query: asked, variables: address.get('variables') ?? undefined });
  ReactDOM.createRoot(document.getElementById('explorer')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      defaultTabs,
      shouldPersistHeaders: false,
    }),
  );
})();
