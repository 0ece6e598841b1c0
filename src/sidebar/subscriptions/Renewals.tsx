/** Which subscription ends, which one follows it, and from which day linking the follower changes what the group has. */
import type { Renewal } from '../../core/facts/renewals.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { mostRows } from './rows.ts';

interface Properties {
  readonly renewals: readonly Renewal[];
  readonly today: string;
}

export function Renewals({ renewals, today }: Properties) {
  const { t } = useApp();
  return (
    <>
      {renewals.slice(0, mostRows).map(({ ends, endsOn, follows, startsOn, link }) => {
        const values = { ends: ends.name, end: endsOn, follows: follows.name, start: startsOn, today };
        return (
          <Notice key={ends.name} tone={link === 'early' ? 'careful' : 'plain'}>
            {t('ui.subscriptions.renewal', values)} {t(`ui.subscriptions.link.${link}`, values)}
          </Notice>
        );
      })}
    </>
  );
}
