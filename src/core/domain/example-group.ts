/** The group in the addresses that our letters give as examples. It is nobody's, so no text names a group by it. */
export const exampleGroup = 'your-group';
