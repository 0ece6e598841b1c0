/** What one room of src lends to another says what it is: its docstring stands right above it. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { root } from './package.ts';

/** The sources by path, such as `src/core/plan/plan.ts`. */
type Sources = ReadonlyMap<string, string>;

/** A room is a folder of src, or one of core's; what lies at the top of src is a room too. */
function roomOf(path: string): string {
  return /^src\/core\/[^/]+(?=\/)/.exec(path)?.[0] ?? posix.dirname(path).split('/').slice(0, 2).join('/');
}

/** Nothing but these sources is read: no types are checked, so no library is needed. */
function programOf(sources: Sources): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    allowImportingTsExtensions: true,
  };
  const pathOf = (name: string, from: string) =>
    name.startsWith('#') ? `src/${name.slice(1)}` : posix.join(posix.dirname(from), name);
  const host: ts.CompilerHost = {
    fileExists: (path) => sources.has(path),
    readFile: (path) => sources.get(path),
    getSourceFile: (path, language) => {
      const text = sources.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, language, true);
    },
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => {
        const path = pathOf(text, from);
        if (!sources.has(path)) return { resolvedModule: undefined };
        return {
          resolvedModule: {
            resolvedFileName: path,
            extension: path.endsWith('x') ? ts.Extension.Tsx : ts.Extension.Ts,
          },
        };
      }),
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
  return ts.createProgram([...sources.keys()], options, host);
}

function within(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  node.forEachChild((child) => void below.push(child, ...within(child)));
  return below;
}

/** What a file takes from others: by name, or of a whole module those exports whose names it says. */
function taken(file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol[] {
  const nodes = within(file);
  const said = new Set(nodes.filter(ts.isIdentifier).map(({ text }) => text));
  const ofModule = (name: ts.Node | undefined) => {
    const module = name && checker.getSymbolAtLocation(name);
    return module ? checker.getExportsOfModule(module).filter((symbol) => said.has(symbol.name)) : [];
  };
  const symbols = nodes.flatMap((node) => {
    if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      return symbol ? [symbol] : [];
    }
    if (ts.isNamespaceImport(node)) return ofModule(node.parent.parent.moduleSpecifier);
    if (ts.isImportTypeNode(node))
      return ofModule(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return ofModule(node.arguments[0]);
    return [];
  });
  return symbols.map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
}

/** The comment has to end on the line before: the header of a file is set off by an empty line, or by the imports. */
function isDocumented(declaration: ts.Declaration): boolean {
  const comment = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).at(-1);
  if (comment === undefined) return false;
  const between = declaration.getSourceFile().text.slice(comment.end, comment.parent.getStart());
  return between.split('\n').length <= 2;
}

/** Every export that a file of another room takes and that has no docstring, as `path: name`. */
function undocumented(sources: Sources): string[] {
  const program = programOf(sources);
  const checker = program.getTypeChecker();
  const missing = new Set<string>();
  for (const file of program.getSourceFiles()) {
    for (const { name, declarations = [] } of taken(file, checker)) {
      const [home] = declarations.map((declaration) => declaration.getSourceFile().fileName);
      if (home === undefined || roomOf(home) === roomOf(file.fileName)) continue;
      if (!declarations.some(isDocumented)) missing.add(`${home}: ${name}`);
    }
  }
  return [...missing].sort();
}

test('each export that another room uses has its docstring', () => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path));
  const sources = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  expect(undocumented(sources)).toEqual([]);
});

describe('a docstring is missed', () => {
  const lent = 'export const seats = 3;\nexport interface Group {}\nexport const own = 1;\n';
  const told = `/** How many. */\n${lent.replace('export interface', '/** One. */\nexport interface')}`;
  const inHost = (text: string) =>
    undocumented(
      new Map([
        ['src/core/plan/lent.ts', lent],
        ['src/host/a.ts', text],
      ]),
    );
  const both = ['src/core/plan/lent.ts: Group', 'src/core/plan/lent.ts: seats'];

  test.each([
    ['by name', `import { seats as n, type Group } from '../core/plan/lent.ts';`],
    ['by a short path', `import { seats, type Group } from '#core/plan/lent.ts';`],
    ['as a whole', `import * as x from '../core/plan/lent.ts'; let a: x.Group = x.seats;`],
    ['when it is needed', `const { seats } = await import('../core/plan/lent.ts'); let a: Group;`],
    ['to hand it on', `export { seats, type Group } from '../core/plan/lent.ts';`],
  ])('in what is taken %s', (_how, text) => {
    expect(inHost(text)).toEqual(both);
  });

  test.each([
    ['is there', told, []],
    ['is a header only', `/** About the file. */\n\n${lent}`, both],
    ['is no docstring', `// How many.\n${lent}`, both],
  ])('unless it is there: it %s', (_how, text, missing) => {
    const user = `import { seats, type Group } from './plan/lent.ts';`;
    const sources = new Map([
      ['src/core/plan/lent.ts', text],
      ['src/core/user.ts', user],
    ]);
    expect(undocumented(sources)).toEqual(missing);
  });

  test('only between two rooms', () => {
    const user = `import { seats } from './lent.ts';`;
    expect(
      undocumented(
        new Map([
          ['src/core/plan/lent.ts', lent],
          ['src/core/plan/user.ts', user],
        ]),
      ),
    ).toEqual([]);
  });
});
