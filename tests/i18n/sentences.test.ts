/** Whatever people read comes out of `translations/`: no sentence stands in the code. */
import { expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(import.meta.dirname, '../../src');

/** Two words and more that are no sentence of the app, by why they stand where they stand. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'labels of forms and pages, as those have them': [
    'Group ID',
    'Namespace ID/Path',
    'New Namespace',
    'New minutes total',
    'Subscription ID/name',
    'User ID',
    'Zendesk ticket link',
  ],
  'titles, labels and lines of issues, by which an automation and the app know them': [
    'Console Escalation - customers',
    'Mechanizer: Clear Subscription ',
    'Mechanizer: Force Associate ',
    'Mechanizer::Clear Subscription',
    'Mechanizer::Force Associate',
    'Requested by: ',
    'Zendesk ticket: ',
  ],
  'GitLab’s name of a role, the same in every language': ['Minimal Access'],
  'words of Zendesk’s search': ['type:ticket status<solved ', 'type:ticket updated>14days '],
  'what a reply lacks, as a schema tells it': [
    'expected array',
    'namespaces: more than one page',
    'x-total: expected number',
  ],
  'a question to GitLab.com, in GraphQL': [
    'query ($group: NamespaceID, $month: Date) ',
    '{ ciMinutesUsage(namespaceId: $group, date: $month) { nodes { monthIso8601 minutes } } }',
  ],
  'names of Support tools, the same in every language': [
    'Force associate',
    'Clear subscription',
    'Change linked group',
    'Link account',
    'Unlink account',
    'Set extra compute minutes',
  ],
  'names within the app, which nobody reads': [
    ' again at ',
    'account of customer ',
    'minutes of ',
    'place of subscription ',
    'provisioning guesses ',
  ],
};

/** What is thrown is for whoever programs, and seen in the console alone; a tagged text is styles. */
const isForNobody = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) || ts.isTaggedTemplateExpression(node);

/** Texts of a piece of code that people may come to read. */
function textsIn(node: ts.Node): readonly string[] {
  if (isForNobody(node)) return [];
  const own =
    ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node) ? [node.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...textsIn(child)));
  return [...own, ...below];
}

const parsed = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const isPhrase = (text: string): boolean => /\p{L}{2,}[,;:]? +\p{L}+/u.test(text);

/** Words that are looked for in what customers write; nobody is told them. */
const heard = 'desk/how-to/heard/';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith(heard),
);
const phrases = files.flatMap((file) =>
  textsIn(parsed(file, readFileSync(join(folder, file), 'utf8')))
    .filter(isPhrase)
    .map((text) => ({ file, text })),
);

test('a phrase is found wherever it may stand', () => {
  const code = `
    const a = 'Could not be read';
    const b = <p title="Look here">Press once more</p>;
    const c = \`\${a} was not read: \${b}\`;
    throw new Error('There is no such thing.');
  `;
  expect(textsIn(parsed('some.tsx', code)).filter(isPhrase)).toEqual([
    'Could not be read',
    'Look here',
    'Press once more',
    ' was not read: ',
  ]);
});

test('no sentence stands in the code', () => {
  const known = new Set(Object.values(allowed).flat());
  expect(phrases.filter(({ text }) => !known.has(text))).toEqual([]);
});

test('what is allowed is there', () => {
  const found = new Set(phrases.map(({ text }) => text));
  expect(
    Object.values(allowed)
      .flat()
      .filter((text) => !found.has(text)),
  ).toEqual([]);
});
