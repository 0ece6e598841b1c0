/** Nothing is wired yet: the page keeps its first paint, and the build has an entry. */
export {};
