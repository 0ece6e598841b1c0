/** When two email addresses are the same one, and where they belong. */

/** The key of an address: two addresses with one key are one person's. Letters' case and blanks around it tell nothing. */
export const keyOfAddress = (address: string): string => address.trim().toLowerCase();

/** What stands after the last `@`, in small letters; the whole text where there is none. */
export const domainOfAddress = (address: string): string => {
  const key = keyOfAddress(address);
  return key.slice(key.lastIndexOf('@') + 1);
};
