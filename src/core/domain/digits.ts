/** Whether a text is nothing but digits: an id, and no name or path. */
export const isDigits = (text: string): boolean => /^\d+$/.test(text);
