/** The rows of the setup check, one for each setting of the manifest, and one for the status that a reply sets. */
import { useApp } from '../../sidebar/app-context.ts';
import { useDesk } from '../desk-context.ts';
import { type Judged, secureSettings, type SetupRow } from './row.ts';
import { sentencesOf } from './sentences.ts';
import setup from './setup.module.css';
import { SetupLine } from './SetupLine.tsx';

interface Properties {
  readonly rows: readonly SetupRow[];
  readonly pending: Judged;
}

export function SetupRows({ rows, pending }: Properties) {
  const { t } = useDesk();
  const words = { t, app: useApp().t };
  return (
    <dl className={setup.rows}>
      {rows.map((row) => (
        <SetupLine
          key={row.setting}
          what={row.setting}
          level={row.level}
          value={row.value ?? t(secureSettings.has(row.setting) ? 'setup.kept' : 'setup.unset')}
          sentences={sentencesOf(row, words)}
          trouble={row.trouble}
          handle={{ 'data-setup': row.setting }}
        />
      ))}
      <SetupLine
        what={t('setup.status')}
        level={pending.level}
        sentences={pending.says.map(({ key, params }) => t(`setup.says.${key}`, params))}
        trouble={pending.trouble}
        handle={{ 'data-entry': 'pending-status' }}
      />
    </dl>
  );
}
