/** What the setup check says of a row, and the report that an admin is sent. No secret is in either: the app has none. */
import type { Translate } from '../../i18n/translate.ts';
import type { DeskKey } from '../words.ts';
import type { SetupRow, SetupSetting } from './row.ts';

export interface Speaking {
  /** Of the desk, and of the rest of the app. */
  readonly t: Translate<DeskKey>;
  readonly app: Translate;
}

/** What a setting has to look like, where the installation's value could not be taken. */
function expectedOf(setting: SetupSetting, { t, app }: Speaking): readonly string[] {
  const own = `setup.expects.${setting}`;
  const shared = `setting.${setting}`;
  if (t.has(own)) return [t(own)];
  return app.has(shared) ? [app(shared)] : [];
}

/** Full sentences, without why something could not be read. */
export const sentencesOf = ({ setting, says, isWrong }: SetupRow, words: Speaking): readonly string[] => [
  ...says.map(({ key, params }) => words.t(`setup.says.${key}`, params)),
  ...(isWrong ? expectedOf(setting, words) : []),
];

const lineOf = (row: SetupRow, words: Speaking): string => {
  const { setting, value, level, trouble } = row;
  const why = trouble === null ? [] : [`(${trouble.service} ${trouble.kind}: ${trouble.detail})`];
  const standing = value === null ? '' : ` = ${value}`;
  return [`[${level}] ${setting}${standing}`, ...sentencesOf(row, words), ...why].join(' ');
};

/** @param now epoch ms */
export const reportOf = (rows: readonly SetupRow[], words: Speaking, now: number): string =>
  [new Date(now).toISOString(), ...rows.map((row) => lineOf(row, words))].join('\n');
