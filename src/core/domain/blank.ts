/** Whether anything stands in the composer. */

/** Whether a composer's text is nothing but markup and blanks; a picture is something. */
export const isBlank = (text: string): boolean => text.replace(/<(?!img)[^<>]*>|&nbsp;|\s/gi, '') === '';
