/** What is uploaded: everything that the page needs, and nothing that nobody should see. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { app, built, root, textOf, textsOf, zipped } from './package.ts';
import { zipOf } from '../../tools/package.ts';
import { drawnWith } from '../../tools/vite/garden/drawings.ts';

const page = textOf('assets/index.html');
const paths = [...built().keys()].sort();

describe('the zip', () => {
  test('holds the files of dist/app, byte for byte, and nothing more', () => {
    const inside = zipped();
    expect([...inside.keys()].sort()).toEqual(paths);
    for (const [path, bytes] of built()) {
      expect(Buffer.compare(inside.get(path) ?? new Uint8Array(), bytes), path).toBe(0);
    }
  });

  test('has the manifest at its root, and paths that every system reads', () => {
    expect(paths).toContain('manifest.json');
    for (const path of zipped().keys()) expect(path).toMatch(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/);
  });

  test('has the same bytes each time it is made', () => {
    expect(Buffer.compare(zipOf(app), readFileSync(join(root, 'dist/app.zip')))).toBe(0);
  });

  test('holds only kinds of files that the app is made of', () => {
    const kinds = [
      /^manifest\.json$/,
      /^translations\/[\w-]+\.json$/,
      /^assets\/index\.html$/,
      /^assets\/logo(-small)?\.png$/,
      /^assets\/third-party-notices\.txt$/,
      /^assets\/[\w.-]+-[\w-]{8}\.(js|css|png|svg|woff2)$/,
    ];
    expect(paths.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
  });

  test('holds no map, test, configuration or source', () => {
    expect(
      paths.filter((path) => /\.map$|test|config|\.tsx?$|source|node_modules|README/i.test(path)),
    ).toEqual([]);
    for (const [path, text] of textsOf(/\.(js|css|html)$/))
      expect(text, path).not.toMatch(/sourceMappingURL=/);
  });
});

describe('the notices', () => {
  const notices = textOf('assets/third-party-notices.txt');

  test.each([
    'react',
    'react-dom',
    'styled-components',
    'zod',
    '@zendeskgarden/react-dropdowns',
    // Of these the package has the rules, and no code.
    ...drawnWith,
  ])('name %s in its version, with its licence', (name) => {
    const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
    const { version, license } = JSON.parse(file) as { version: string; license: string };
    expect(notices).toContain(`\n${name} ${version} (${license})\n`);
  });

  test('hold the words of the licences', () => {
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).toContain('Apache License');
  });

  test('say nothing of the machine that built them', () => {
    expect(notices).not.toContain(root);
  });
});

test('zcli leaves a local file with secrets out, too', () => {
  expect(readFileSync(join(root, '.zcliignore'), 'utf8').split('\n')).toContain('zcli.apps.config.json');
});

describe('the logos', () => {
  test.each([
    ['logo.png', 320],
    ['logo-small.png', 128],
  ])('%s is a PNG of %d pixels either way, in true colours', (file, side) => {
    const bytes = readFileSync(join(app, 'assets', file));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
    const [depth, colour] = [bytes.readUInt8(24), bytes.readUInt8(25)];
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), depth]).toEqual([side, side, 8]);
    expect([2, 6]).toContain(colour);
  });
});

describe('the page', () => {
  const scripts = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const ours = [...page.matchAll(/\b(?:src|href)="(\.\/[^"]+)"/g)].map(([, path]) => path ?? '');

  test("takes Zendesk's SDK from its own address, without waiting for it", () => {
    const sdk = scripts.filter((tag) => tag.includes('zdassets.com'));
    expect(sdk).toHaveLength(1);
    expect(sdk[0]).toContain(
      'src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js"',
    );
    expect(sdk[0]).toMatch(/\sasync\b/);
    expect(sdk[0]).toContain('id="zaf-sdk"');
  });

  test('takes nothing else from elsewhere', () => {
    const away = [...page.matchAll(/\b(?:src|href|url)\s*[=(]\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)];
    expect(away.map(([, address]) => address)).toEqual([
      'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
    ]);
  });

  test('finds its own files beside itself, wherever Zendesk puts them', () => {
    expect(page).not.toMatch(/\b(?:src|href)="\/(?!\/)/);
    for (const path of ours) expect(paths).toContain(`assets/${path.slice(2)}`);
  });

  test('shows the sidebar as loading before any script has run, and says so when none may run', () => {
    expect(page).toMatch(/<html[^>]*\slang="en"/);
    expect(page).toMatch(/<div[^>]*\sid="app"[^>]*\sdata-case="loading"/);
    expect(page).toMatch(/<noscript>[\s\S]*JavaScript/);
    expect(page).toMatch(/<style>/);
    expect(page).toMatch(/prefers-color-scheme:\s*dark/);
  });
});

describe('the scripts', () => {
  const code = textsOf(/\.(js|html)$/);

  test.each(['console.log', 'debugger'])('hold no %s', (word) => {
    const pattern = new RegExp(`(?<![\\w$.])${word.replace('.', '\\.')}(?![\\w$])(?!["'\`])`);
    expect(code.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
  });

  test('ask no one without encryption', () => {
    // Names of XML and JSON languages look like addresses, but nobody calls there; one library quotes a help page in an
    // error, another puts an IPv6 address into a URL to see whether it is one; and the own machine is not the network.
    const harmless = /^http:\/\/(www\.w3\.org\/|json-schema\.org\/|fb\.me\/|\[|localhost\b|127\.0\.0\.1\b)/;
    const addresses = code.flatMap(([path, text]) =>
      [...text.matchAll(/http:\/\/[^\s"'`<>)\\]+/g)].map(([address]) => ({ path, address })),
    );
    expect(addresses.filter(({ address }) => !harmless.test(address))).toEqual([]);
  });

  test('name only secrets that are settings', () => {
    const { parameters } = JSON.parse(textOf('manifest.json')) as {
      parameters: { name: string; secure: boolean }[];
    };
    const secrets = parameters.filter(({ secure }) => secure).map(({ name }) => name);
    const named = code.flatMap(([, text]) =>
      [...text.matchAll(/\{\{setting\.(\w+)\}\}/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => !secrets.includes(name ?? ''))).toEqual([]);
  });

  test('are made for agents, not for developers of React', () => {
    for (const [path, text] of code) expect(text, path).not.toMatch(/jsxDEV|react-dom\.development/);
  });

  test('stay small: opening a ticket loads the app each time', () => {
    const size = code.reduce((sum, [, text]) => sum + gzipSync(Buffer.from(text), { level: 9 }).length, 0);
    // Every language counts, and all that comes after the verdict: guides by hand took 4 KB of it, and
    // replies in six languages 36 KB, of which one is fetched when a reply is written. How-tos in six languages took 30 KB with the
    // words that ask for them, email delivery and errors 10 KB, what a reported error means 25 KB with the replies to it and the forms of
    // postal codes, all fetched when the desk is opened. What the verdict waits for has its own measure (tests/performance/sizes.test.ts).
    expect(size).toBeLessThan(440_000);
  });
});
