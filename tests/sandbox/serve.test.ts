/** The server: two origins, the app as built, and a port of its own. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSandbox, type Sandbox } from './serve.ts';

const app = join(import.meta.dirname, 'probe-app');
/** Bundling takes a second, unless every core is busy. */
const minute = 60_000;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0, app });
}, minute);
afterAll(() => sandbox.close());

const read = async (path: string, host = 'localhost') => {
  const response = await fetch(new URL(path, sandbox.url.replace('localhost', host)));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

test('both names of this machine are served', async () => {
  expect(await read('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await read('/app/manifest.json', '127.0.0.1')).toMatchObject({
    status: 200,
    type: 'application/json',
  });
});

test("the app's page loads the sandbox's SDK instead of the CDN's, unless asked otherwise", async () => {
  expect((await read('/app/assets/index.html')).text).toContain('src="/sdk/zaf_sdk.js"');
  expect((await read('/app/assets/index.html?sdk=none')).text).toContain('https://static.zdassets.com/');
  expect((await read('/sdk/zaf_sdk.js')).text).toContain('iframe.handshake');
});

test('nothing outside of the app is served', async () => {
  expect(await read('/app/..%2f..%2f..%2fpackage.json')).toMatchObject({ status: 404 });
  expect(await read('/nowhere')).toMatchObject({ status: 404 });
});

test('a port that is taken makes way to the next free one', async () => {
  const port = Number(new URL(sandbox.url).port);
  const second = await serveSandbox({ port, app });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
