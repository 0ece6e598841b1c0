/** Stands in for Garden's list, which wants a window; that it chooses by keyboard is tried in a real browser. */
export const ChoiceBox = () => <input />;
