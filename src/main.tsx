// Nothing is wired yet: the page keeps its first paint, and the build has an entry.
document.documentElement.dataset['colorScheme'] =
  new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light';
