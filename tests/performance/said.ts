/** What the code says, as the compiler sees it: which files run on which, and which keys each of them may hand to `t`. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** A program of the files given, in which every expression has a type. */
function programOf(files: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const ambient = ['src/i18n/parts.d.ts', 'src/host/zendesk_app_framework_sdk.d.ts'];
  return ts.createProgram(
    [...files, ...ambient].map((file) => join(root, file)),
    options,
  );
}

/** Nodes of a file, each before what is in it. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(...nodesOf(child)));
  return [node, ...below];
}

/** What a file imports when it runs; types are gone by then. */
function importsOf(source: ts.SourceFile): readonly string[] {
  return source.statements
    .filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one))
    .filter((one) => !(ts.isImportDeclaration(one) ? one.importClause?.isTypeOnly : one.isTypeOnly))
    .map(({ moduleSpecifier: from }) => (from !== undefined && ts.isStringLiteral(from) ? from.text : ''))
    .filter((from) => from.startsWith('.'))
    .map((from) => resolve(dirname(source.fileName), from))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

export interface Said {
  readonly file: string;
  /** Null: any key at all, so it is not known which. */
  readonly keys: readonly string[] | null;
  /** As it is written. */
  readonly text: string;
}

export interface Code {
  readonly sourceOf: (file: string) => ts.SourceFile;
  /** The file given, and all that it runs on. */
  readonly closureOf: (file: string) => readonly string[];
  /** Each call of a file that says a sentence. */
  readonly saidIn: (file: string) => readonly Said[];
}

export function codeOf(...files: readonly string[]): Code {
  const program = programOf(files);
  const checker = program.getTypeChecker();

  function sourceOf(file: string): ts.SourceFile {
    const source = program.getSourceFile(join(root, file));
    if (source === undefined) throw new Error(`The program has no ${file}.`);
    return source;
  }

  const exported = checker.getSymbolAtLocation(sourceOf('src/core/domain/message-key.ts'));
  const symbol = exported?.exports?.get(ts.escapeLeadingUnderscores('MessageKey'));
  if (symbol === undefined) throw new Error('There is no type of the keys.');
  const messageKey = checker.getDeclaredTypeOfSymbol(symbol);

  /** Whether a call says a sentence: what it calls takes a key. */
  function says(call: ts.CallExpression): boolean {
    const [first] = checker.getResolvedSignature(call)?.parameters ?? [];
    return first !== undefined && checker.getTypeOfSymbolAtLocation(first, call) === messageKey;
  }

  function keysOf(type: ts.Type): readonly string[] | null {
    if (type === messageKey) return null;
    if (type.isStringLiteral()) return [type.value];
    if (!type.isUnion()) return null;
    const parts = type.types.map(keysOf);
    return parts.every((one) => one !== null) ? parts.flat() : null;
  }

  function saidIn(file: string): readonly Said[] {
    return nodesOf(sourceOf(file)).flatMap((node) => {
      const argument = ts.isCallExpression(node) && says(node) ? node.arguments[0] : undefined;
      if (argument === undefined) return [];
      return [{ file, keys: keysOf(checker.getTypeAtLocation(argument)), text: argument.getText() }];
    });
  }

  function closureOf(file: string): readonly string[] {
    const found = new Set<string>();
    const add = (path: string): void => {
      if (found.has(path)) return;
      found.add(path);
      importsOf(sourceOf(path)).forEach((one) => add(relative(root, one)));
    };
    add(file);
    return [...found];
  }

  return { sourceOf, closureOf, saidIn };
}
