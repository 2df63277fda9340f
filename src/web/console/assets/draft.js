// Pastes a list with its rows and columns, and says that a draft is being read. The form works without this file.
const field = document.querySelector('#felt-tekst');
const form = field?.form;
const said = form?.querySelector('[role="status"]');

/** Whether what was copied is a list, and not a few words of a page. */
const isList = (html) => /<(?:table|tr|li|dl)\b/iu.test(html);

field?.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  // Who copies markup out of an editor means the markup.
  if (!isList(html) || text.trimStart().startsWith('<')) return;
  event.preventDefault();
  field.setRangeText(html, field.selectionStart, field.selectionEnd, 'end');
  if (said) said.textContent = form.dataset.pasted ?? '';
});

form?.addEventListener('submit', () => {
  form.setAttribute('aria-busy', 'true');
  if (said) said.textContent = form.dataset.reading ?? '';
});

// A page that is gone back to is not being read.
addEventListener('pageshow', () => {
  form?.removeAttribute('aria-busy');
  if (said) said.textContent = '';
});
