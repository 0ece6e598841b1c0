/** A text as the source of a pattern that finds that very text: no sign in it means anything else. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
