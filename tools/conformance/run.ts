/**
 * `npm run conformance -- --url https://customers.example --email support-app@example.com --token-from TOKEN
 * --customer-email somebody@example.com`: prints what differs, and ends with 1 where anything does. The token comes from the
 * environment, so that it stands in no list of processes and in no history. See docs/conformance.md.
 */
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import type { Line } from './kit.ts';

const usage =
  'npm run conformance -- --url <base> --email <admin email> --token-from <name of a variable> ' +
  '[--customer-email <email>] [--subscription <name>] [--namespace <id>]';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    email: { type: 'string' },
    'token-from': { type: 'string', default: 'CUSTOMERSDOT_ADMIN_TOKEN' },
    'customer-email': { type: 'string' },
    subscription: { type: 'string' },
    namespace: { type: 'string' },
  },
});

const textOf = ({ is, operation, what }: Line): string => `${is.padEnd(12)} ${operation.padEnd(22)} ${what}`;

function summaryOf(lines: readonly Line[]): string {
  const count = (is: Line['is']): number => lines.filter((line) => line.is === is).length;
  return `${count('holds')} hold, ${count('differs')} differ, ${count('not checked')} were not checked.`;
}

const namespace = values.namespace === undefined ? null : Number(values.namespace);

async function run(url: string, email: string, token: string): Promise<void> {
  const lines = await check(
    { url: url.replace(/\/+$/, ''), email, token, fetch },
    { customerEmail: values['customer-email'] ?? null, subscription: values.subscription ?? null, namespace },
  );
  console.log([...lines.map(textOf), '', summaryOf(lines)].join('\n'));
  process.exitCode = lines.some((line) => line.is === 'differs') ? 1 : 0;
}

const token = process.env[values['token-from']];
const isId = namespace === null || Number.isSafeInteger(namespace);
if (values.url === undefined || values.email === undefined || token === undefined || !isId) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await run(values.url, values.email, token);
}
