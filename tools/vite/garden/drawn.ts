import { drawings, type DrawnName, type TableName, tables } from './drawings.ts';
import { type Page, pageOf } from './page.ts';
import { type Block, inBoth, type Rule } from './rules.ts';

/** What Garden puts on an element: the names by which its rules find it, and those that tell people whose it is. */
export interface DrawnAttributes {
  readonly className: string;
  readonly 'data-garden-id': string;
  readonly 'data-garden-version': string;
}

/** By the names of the drawings: what each of their elements bears. */
export type Drawn = Readonly<Record<DrawnName, DrawnAttributes>>;

/** `StyledIconButton-sc-1t0ughp-0` -> `garden-icon-button` */
const plainName = (component: string): string =>
  component
    .replace(/-sc-.*$/, '')
    .replace('Styled', 'garden')
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const ofTables = new Set<DrawnName>(tables.flatMap(({ names }) => names));

const pages = drawings.map(({ element, names }) => ({
  names,
  isTable: names.some((name) => name !== null && ofTables.has(name)),
  light: pageOf(element, 'light'),
  dark: pageOf(element, 'dark'),
}));

const components = new Set(pages.flatMap(({ light }) => light.elements.flatMap((one) => one.components)));

const mentioned = ({ selector }: Rule): readonly string[] =>
  Array.from(selector.matchAll(/\.(\w+-sc-[\w-]+)/g), ([, name = '']) => name);

/** Parts of fields for files, dates or colours: the app has none, and their pictures are none that its policy allows. */
const isForeign = /::-|\[type=/;

/** The rules of one class. Those for what stands in or around a component that the app does not have are left out. */
const rulesOf = ({ rules }: Block, from: string, to: string): readonly Rule[] =>
  rules
    .filter(({ selector }) => selector.includes(`.${from}`) && !isForeign.test(selector))
    .filter((rule) => mentioned(rule).every((name) => components.has(name)))
    .map(({ selector, body }) => ({ selector: selector.replaceAll(`.${from}`, `.${to}`), body }));

interface Look {
  readonly name: string;
  readonly order: number;
  /** Nothing but a table looks so. */
  readonly isTable: boolean;
  readonly light: readonly Rule[];
  readonly dark: readonly Rule[];
}

/** None: the component only hands on what another one says. */
const blockOf = ({ blocks }: Page, name: string): Block | undefined =>
  blocks.find(({ classes }) => classes.includes(name));

/** Every way in which a component looks has a class of its own, however many drawings look so. */
function looksOf(): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  const counts = new Map<string, number>();
  // What a table shares with the rest is met there first.
  for (const { light, dark, isTable } of pages.toSorted((a, b) => Number(a.isTable) - Number(b.isTable)))
    for (const [index, element] of light.elements.entries())
      for (const [n, from] of element.classes.entries()) {
        const other = dark.elements[index]?.classes[n] ?? '';
        const key = `${from} ${other}`;
        const [block, inDark] = [blockOf(light, from), blockOf(dark, other)];
        if (looks.has(key) || block === undefined || inDark === undefined) continue;
        const plain = plainName(block.component);
        const count = (counts.get(plain) ?? 0) + 1;
        const name = `${plain}-${count}`;
        counts.set(plain, count);
        looks.set(key, {
          name,
          order: block.order,
          isTable,
          light: rulesOf(block, from, name),
          dark: rulesOf(inDark, other, name),
        });
      }
  return looks;
}

const looks = looksOf();
const inOrder = [...looks.values()].sort((a, b) => a.order - b.order);
const asked = new Set(inOrder.flatMap(({ light }) => light.flatMap(mentioned)));

function attributesOf({ light, dark }: (typeof pages)[number], index: number): DrawnAttributes {
  const element = light.elements[index];
  if (element === undefined) throw new Error('Garden drew fewer elements than have names.');
  const own = element.classes.flatMap(
    (name, n) => looks.get(`${name} ${dark.elements[index]?.classes[n] ?? ''}`)?.name ?? [],
  );
  return {
    className: [...element.components.filter((name) => asked.has(name)), ...own].join(' '),
    'data-garden-id': element.id,
    'data-garden-version': element.version,
  };
}

const named = pages.flatMap((page) =>
  page.names.flatMap((name, index) => (name === null ? [] : [[name, attributesOf(page, index)] as const])),
);

function whole(some: Partial<Drawn>): Drawn {
  const isWhole = (all: Partial<Drawn>): all is Drawn => named.every(([name]) => all[name] !== undefined);
  if (!isWhole(some)) throw new Error('Garden left a drawing out.');
  return some;
}

const all = whole(Object.fromEntries(named));

/** The same as a value, but for tables. */
export const drawn: Omit<Drawn, TableName> = all;
export const drawnTable: Pick<Drawn, TableName> = all;

const ofPart = (table: boolean): object =>
  Object.fromEntries(named.filter(([name]) => ofTables.has(name) === table));

/** What a browser gets of each. */
export const served = { drawn: ofPart(false), drawnTable: ofPart(true) };

const motions = new Map(
  pages.flatMap(({ light }) =>
    light.blocks
      .filter(({ component }) => component.startsWith('sc-keyframes-'))
      .map(({ component, rules }) => [component, rules]),
  ),
);

const cssOf = (light: readonly Rule[], dark: readonly Rule[]): readonly string[] => {
  if (light.length !== dark.length) throw new Error('Garden has other rules in the dark.');
  return light.map((rule, index) => inBoth(rule, dark[index] ?? rule));
};

const layer = (rules: readonly string[]): string => `@layer garden{\n${rules.join('\n')}\n}\n`;
const rulesIn = (some: readonly Look[]): readonly string[] =>
  some.flatMap(({ light, dark }) => cssOf(light, dark));

/** Garden's rules. They stand in a layer, below all that the app says itself. */
export const css = layer([
  ...[...motions.values()].flatMap((rules) => cssOf(rules, rules)),
  ...rulesIn(inOrder.filter(({ isTable }) => !isTable)),
]);

/** Those that only tables have. */
export const tableCss = layer(rulesIn(inOrder.filter(({ isTable }) => isTable)));
