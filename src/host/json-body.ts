/**
 * A body as JSON without a brace in any of its texts: Zendesk's proxy fills `{{setting.NAME}}` wherever it stands, so
 * words of others could have a secret put among them. Whoever parses it reads the same as ever.
 */
export function jsonBody(body: unknown): string {
  let quoted = false;
  // An escaped character is taken in one piece, so every quote that is met opens or ends a text.
  return JSON.stringify(body).replace(/\\.|"|\{/g, (found) => {
    if (found === '"') quoted = !quoted;
    return found === '{' && quoted ? '\\u007b' : found;
  });
}
