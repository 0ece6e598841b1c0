/** What the group had before the case and has now, where that differs; and what could not be compared. */
import type { NotedGroup } from '../../core/journal/entry.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import styles from './closing.module.css';

interface Properties {
  readonly before: NotedGroup;
  readonly after: NotedGroup;
}

export function Comparison({ before, after }: Properties) {
  const { t } = useApp();
  const keys = Object.keys(after).filter((key) => key in before && before[key] !== after[key]);
  const unread = Object.keys(after).some((key) => after[key] === null || before[key] === null);
  if (keys.length === 0) return <Subtle>{t(unread ? 'ui.closing.same-read' : 'ui.closing.same')}</Subtle>;
  // A journal of another version may have noted what has no name here.
  const named = (key: string): string => {
    const name = `noted.${key}`;
    return t.has(name) ? t(name) : key;
  };
  const shown = (value: string | number | null | undefined) => value ?? t('ui.closing.unread');
  return (
    <table className={styles.table}>
      <caption>{t('ui.closing.changed')}</caption>
      <thead>
        <tr>
          <th scope="col" aria-label={t('ui.closing.what')} />
          <th scope="col">{t('ui.closing.before')}</th>
          <th scope="col">{t('ui.closing.after')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{named(key)}</th>
            <td>{shown(before[key])}</td>
            <td>{shown(after[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
