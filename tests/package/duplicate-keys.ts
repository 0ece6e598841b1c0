/**
 * The keys that an object of this JSON text names twice, as dotted paths. JSON.parse keeps the last of them without a
 * word, Zendesk refuses the package. The text has to be valid JSON.
 */
export function duplicateKeys(text: string): string[] {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g) ?? [];
  const found: string[] = [];
  const open: { seen: Set<string>; path: string; key: string }[] = [];
  tokens.forEach((token, at) => {
    const top = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ seen: new Set(), path: top ? `${top.path}${top.key}.` : '', key: '' });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (top && tokens[at + 1] === ':') {
      top.key = JSON.parse(token) as string;
      if (top.seen.has(top.key)) found.push(`${top.path}${top.key}`);
      top.seen.add(top.key);
    }
  });
  return found;
}
