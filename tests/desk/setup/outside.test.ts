/** Sentry and Mailgun: the key is taken and may read what the desk reads there. Without one the desk prepares links, so nothing stops. */
import { describe } from 'vitest';
import { says, set, testRows } from './check.ts';

const sentry = /\/api\/0\//;
const mailgun = /\/v3\//;
const page = '<!DOCTYPE html><title>Sign in</title>';

describe('Sentry', () => {
  testRows([
    ['is no address', 'sentry_url', 'warn', 'wrong', set({ sentry_url: 'sentry' })],
    ['is elsewhere', 'sentry_url', 'warn', 'unlisted', set({ sentry_url: 'https://sentry.example' })],
    ['is another service', 'sentry_url', 'warn', 'another-service', says(sentry, 200, page)],
    ['is no name', 'sentry_organization', 'warn', 'wrong', set({ sentry_organization: 'a/b' })],
    ['has no such organization', 'sentry_organization', 'warn', 'no-sentry-project', says(sentry, 404)],
    ['has no such project', 'sentry_project', 'warn', 'no-sentry-project', says(sentry, 404)],
    ['takes the token', 'sentry_token', 'ok', 'accepted', {}],
    ['does not take the token, or none is set', 'sentry_token', 'warn', 'key-refused', says(sentry, 401)],
    ['gives it no right', 'sentry_token', 'warn', 'key-right', says(sentry, 403)],
    ['does not tell of the token', 'sentry_token', 'unread', 'untold', says(sentry, 404)],
  ]);
});

describe('Mailgun', () => {
  testRows([
    ['is no address', 'mailgun_url', 'warn', 'wrong', set({ mailgun_url: 'mailgun' })],
    ['is elsewhere', 'mailgun_url', 'warn', 'unlisted', set({ mailgun_url: 'https://mailgun.example' })],
    ['has the domain in another region', 'mailgun_domain', 'warn', 'no-mailgun-domain', says(mailgun, 404)],
    ['is no domain', 'mailgun_domain', 'warn', 'wrong', set({ mailgun_domain: 'a b' })],
    ['takes the key', 'mailgun_key', 'ok', 'accepted', {}],
    ['does not take the key, or none is set', 'mailgun_key', 'warn', 'key-refused', says(mailgun, 401)],
    ['gives it no right', 'mailgun_key', 'warn', 'key-right', says(mailgun, 403)],
  ]);
});
