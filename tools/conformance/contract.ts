/** The contract of CustomersDot's admin API, read out of its OpenAPI file: which operations there are, and what each answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const file = join(import.meta.dirname, '../../docs/contracts/customersdot-admin.openapi.yaml');

const reply = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() });
const operation = z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) });
const contractFile = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

type Tree = Readonly<Record<string, unknown>>;

const tree = z.record(z.string(), z.unknown());
const isTree = (node: unknown): node is Tree => !Array.isArray(node) && tree.safeParse(node).success;
const schemaFile = z.custom<z.core.JSONSchema.JSONSchema>(isTree);

/** Days and moments are told by their beginning: with an offset or a `Z`, with fractions or without. */
const patterns: Readonly<Record<string, string>> = {
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  'date-time': '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}',
};

/** A missing optional key and null mean the same (the contract's rules for every client). */
const orNull = (schema: unknown): unknown => ({ anyOf: [schema, { type: 'null' }] });

function optionalToo(node: Tree): Tree {
  const { properties } = node;
  if (!isTree(properties)) return node;
  const required = Array.isArray(node['required']) ? node['required'] : [];
  const lenient = Object.entries(properties).map(([name, schema]) => [
    name,
    required.includes(name) ? schema : orNull(schema),
  ]);
  return { ...node, properties: Object.fromEntries(lenient) };
}

/** OpenAPI's schemas are those of JSON Schema, but for where they stand. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (!isTree(node)) return node;
  const { format, examples: _examples, ...rest } = node;
  const entries = Object.entries(optionalToo(rest)).map(([key, value]) => {
    if (key !== '$ref') return [key, asJsonSchema(value)];
    return [key, String(value).replace('#/components/schemas/', '#/$defs/')];
  });
  const pattern = typeof format === 'string' ? patterns[format] : undefined;
  return { ...Object.fromEntries(entries), ...(pattern === undefined ? {} : { pattern }) };
}

export interface Operation {
  readonly id: string;
  readonly isRead: boolean;
}

export interface Contract {
  readonly operations: readonly Operation[];
  /** What is wrong with a reply of status 200, by its key; empty where it is as the contract says. */
  readonly misfits: (operation: string, json: unknown) => readonly string[];
}

/** Each difference is named once for a list, however many of its items have it. */
const placed = ({ path, message }: z.core.$ZodIssue): string =>
  `${path.map((part) => (typeof part === 'number' ? '[]' : String(part))).join('.')}: ${message}`;

function checkOf(schema: unknown, defs: unknown): (json: unknown) => readonly string[] {
  const whole = schemaFile.parse({ ...tree.parse(asJsonSchema(schema)), $defs: asJsonSchema(defs) });
  const type = z.fromJSONSchema(whole);
  return (json) => [...new Set(type.safeParse(json).error?.issues.map(placed))];
}

export function readContract(text = readFileSync(file, 'utf8')): Contract {
  const { paths, components } = contractFile.parse(parse(text));
  const all = Object.values(paths).flatMap((methods) => Object.entries(methods));
  const checks = new Map(
    all.map(([, { operationId, responses }]) => {
      const schema = reply.safeParse(responses['200']).data?.content?.['application/json']?.schema;
      return [operationId, checkOf(schema ?? {}, components.schemas)] as const;
    }),
  );
  return {
    operations: all.map(([method, { operationId }]) => ({ id: operationId, isRead: method === 'get' })),
    misfits: (id, json) => checks.get(id)?.(json) ?? [`${id}: no such operation`],
  };
}
