/** When two email addresses are the same one. */

/** The key of an address: two addresses with one key are one person's. Letters' case and blanks around it tell nothing. */
export const keyOfAddress = (address: string): string => address.trim().toLowerCase();
