/** The rules by which Zendesk takes or refuses a package, and the settings that installations rely on. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duplicateKeys } from './duplicate-keys.ts';
import { built, root, textOf } from './package.ts';

interface Parameter {
  name: string;
  type: string;
  required?: unknown;
  secure?: unknown;
  default?: unknown;
  scopes?: unknown;
}

const source = readFileSync(join(root, 'manifest.json'), 'utf8');
const text = textOf('manifest.json');
const manifest = JSON.parse(text) as Record<string, unknown> & {
  author: Record<string, unknown>;
  location: Record<string, Record<string, Record<string, unknown>>>;
  parameters: Parameter[];
  domainWhitelist: unknown[];
};
const { parameters } = manifest;
const secure = parameters.filter((parameter) => parameter.secure === true);

describe('the manifest as Zendesk wants it', () => {
  test('is the one of the repository, with a version', () => {
    expect(manifest).toEqual({ ...JSON.parse(source), version: manifest['version'] });
    expect(JSON.parse(source)).not.toHaveProperty('version');
  });

  test('names no key twice', () => {
    expect(duplicateKeys(source)).toEqual([]);
    expect(duplicateKeys(text)).toEqual([]);
  });

  test('has no key that Zendesk does not know or no longer takes', () => {
    const known = [
      'name',
      'author',
      'defaultLocale',
      'version',
      'frameworkVersion',
      'private',
      'location',
      'parameters',
      'domainWhitelist',
    ];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  });

  test('says who stands behind it', () => {
    expect(Object.keys(manifest.author).sort()).toEqual(['email', 'name', 'url']);
    for (const value of Object.values(manifest.author)) expect(value).toEqual(expect.stringMatching(/\S/));
    expect(new URL(String(manifest.author['url'])).protocol).toMatch(/^https?:$/);
    expect(manifest.author['email']).toMatch(/^[^@\s]+@[^@\s]+\.[^@\s]+$/);
  });

  test('is private and speaks the current framework', () => {
    expect(manifest['private']).toBe(true);
    expect(manifest['frameworkVersion']).toBe('2.0');
  });

  test('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest['version']).toBe(version);
  });

  test('has a default language whose words are in the package', () => {
    expect(manifest['defaultLocale']).toMatch(/^[a-z]{2,3}(-\w{2,3})?$/);
    expect([...built().keys()]).toContain(`translations/${String(manifest['defaultLocale'])}.json`);
  });

  test('has one place, the ticket sidebar, with a page that is in the package', () => {
    expect(manifest.location).toEqual({
      support: { ticket_sidebar: { url: 'assets/index.html', flexible: true } },
    });
    expect([...built().keys()]).toContain('assets/index.html');
  });

  test('lets secrets go to the domains of the services, and to no other', () => {
    expect(manifest.domainWhitelist).toEqual([
      'gitlab.com',
      'customers.gitlab.com',
      'customers.staging.gitlab.com',
      'sentry.gitlab.net',
      'api.mailgun.net',
      'api.eu.mailgun.net',
    ]);
  });

  test.each(
    parameters.filter(({ type }) => type === 'url').map((parameter) => [parameter.name, parameter.default]),
  )('lets requests go where %s points to from the start', (_, address) => {
    expect(manifest.domainWhitelist).toContain(new URL(String(address)).hostname);
  });
});

describe('parameters', () => {
  test('have the keys and types that Zendesk takes', () => {
    const types = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
    const keys = ['name', 'type', 'required', 'secure', 'default', 'scopes'];
    for (const parameter of parameters) {
      expect(types, parameter.name).toContain(parameter.type);
      expect(
        Object.keys(parameter).filter((key) => !keys.includes(key)),
        parameter.name,
      ).toEqual([]);
      expect(typeof parameter.required, parameter.name).toBe('boolean');
      expect(typeof parameter.secure, parameter.name).toBe('boolean');
    }
  });

  test('have names of their own, and none is called "name", which Zendesk keeps for itself', () => {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('name');
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  test('hold nothing up: an installation can be saved empty', () => {
    expect(parameters.filter(({ required }) => required !== false)).toEqual([]);
  });

  test('that are secure have scopes that Zendesk knows, and no default', () => {
    const scopes = [
      'header',
      'body',
      'url',
      'jwt_secret_key',
      'jwt_claim',
      'basic_auth_username',
      'basic_auth_password',
    ];
    expect(secure.length).toBeGreaterThan(0);
    for (const parameter of secure) {
      expect(parameter, parameter.name).not.toHaveProperty('default');
      expect(Array.isArray(parameter.scopes) && parameter.scopes.length > 0, parameter.name).toBe(true);
      expect(
        (parameter.scopes as string[]).filter((scope) => !scopes.includes(scope)),
        parameter.name,
      ).toEqual([]);
    }
  });

  test('that are not secure have no scopes, and no name that sounds like a secret', () => {
    for (const parameter of parameters.filter((one) => !secure.includes(one))) {
      expect(parameter).not.toHaveProperty('scopes');
      expect(parameter.name).not.toMatch(/token|key|pwd|password/i);
    }
  });

  test('that have a default have one of their type', () => {
    for (const parameter of parameters.filter((one) => 'default' in one)) {
      expect(typeof parameter.default, parameter.name).toBe(
        parameter.type === 'number' ? 'number' : parameter.type === 'checkbox' ? 'boolean' : 'string',
      );
    }
  });
});

// Written out once more on purpose: an installation holds on to these names, so a change here is a decision.
const settings: [name: string, type: string, kind: 'plain' | 'secret in a header', preset?: string][] = [
  ['execution_mode', 'text', 'plain', 'guided'],
  ['gitlab_url', 'url', 'plain', 'https://gitlab.com'],
  ['gitlab_token', 'text', 'secret in a header'],
  ['customersdot_url', 'url', 'plain', 'https://customers.gitlab.com'],
  ['customersdot_admin_email', 'text', 'plain'],
  ['customersdot_admin_token', 'text', 'secret in a header'],
  ['issue_type_field_id', 'number', 'plain'],
  ['issue_type_value', 'text', 'plain', 'associate_namespace'],
  ['confirmation_macro_id', 'number', 'plain'],
  ['gitlab_issues_field_id', 'number', 'plain'],
  ['operator_group_ids', 'text', 'plain'],
  ['internal_requests_project', 'text', 'plain', 'gitlab-com/support/internal-requests'],
  ['sentry_url', 'url', 'plain', 'https://sentry.gitlab.net'],
  ['sentry_organization', 'text', 'plain', 'gitlab'],
  ['sentry_project', 'text', 'plain', 'customersgitlabcom'],
  ['sentry_token', 'text', 'secret in a header'],
  ['mailgun_url', 'url', 'plain', 'https://api.mailgun.net'],
  ['mailgun_domain', 'text', 'plain', 'customers.gitlab.com'],
  ['mailgun_key', 'text', 'secret in a header'],
];

describe('settings', () => {
  test('are these and no others', () => {
    expect(parameters.map(({ name }) => name)).toEqual(settings.map(([name]) => name));
  });

  test.each(settings)('%s is of type %s, %s', (name, type, kind, preset) => {
    expect(parameters.find((parameter) => parameter.name === name)).toEqual({
      name,
      type,
      required: false,
      secure: kind !== 'plain',
      ...(kind === 'plain' ? {} : { scopes: ['header'] }),
      ...(preset === undefined ? {} : { default: preset }),
    });
  });
});

describe('the search for keys named twice', () => {
  test('finds them at any depth and keeps objects of a list apart', () => {
    expect(duplicateKeys('{"a":{"b":1,"b":2},"c":[{"d":1},{"d":2}],"c":0}')).toEqual(['a.b', 'c']);
  });

  test('is not led astray by strings that look like keys', () => {
    expect(duplicateKeys('{"a":"\\"a\\": {","b":["a","b"],"c":"a"}')).toEqual([]);
  });

  test('sees through escapes', () => {
    expect(duplicateKeys('{"a":1,"\\u0061":2}')).toEqual(['a']);
  });
});
