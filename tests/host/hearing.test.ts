import { expect, test } from 'vitest';
import { heardByMany } from '../../src/host/hearing.ts';

function source() {
  let says: (said: string) => void = () => {};
  const log: string[] = [];
  const on = heardByMany<string>((t) => {
    log.push('begun');
    says = t;
    return () => log.push('stopped');
  });
  return { on, log, t: (said: string) => says(said) };
}

test('what happens is told once to each who listens', () => {
  const { on, t } = source();
  const heard: string[] = [];
  on((said) => heard.push(`first ${said}`));
  on((said) => heard.push(`second ${said}`));
  t('ticket');
  expect(heard).toEqual(['first ticket', 'second ticket']);
});

test('the source runs only while somebody listens, and begins again for the next', () => {
  const { on, log } = source();
  const stopFirst = on(() => {});
  const stopSecond = on(() => {});
  stopFirst();
  expect(log).toEqual(['begun']);
  stopSecond();
  on(() => {});
  expect(log).toEqual(['begun', 'stopped', 'begun']);
});

test('a listener that stops while it is told hears no more, and the others still do', () => {
  const { on, t } = source();
  const heard: string[] = [];
  const stop = on((said) => {
    heard.push(said);
    stop();
  });
  on((said) => heard.push(`other ${said}`));
  t('a');
  t('b');
  expect(heard).toEqual(['a', 'other a', 'other b']);
});
