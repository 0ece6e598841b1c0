/** Beside the group: whose people own it, and which groups look like it, so that the wrong one is noticed. */
import { memoDeep } from '../memo.ts';
import type { Insurance } from '../../core/facts/insurance.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';

function Owners({ insurance }: { readonly insurance: Insurance }) {
  const { t } = useApp();
  const { owners, customer, same } = insurance;
  const values = { owners: owners.join(', '), customer };
  if (same === false) return <Notice tone="careful">{t('ui.insurance.other', values)}</Notice>;
  return same === null ? null : (
    <p>
      <Subtle>{t('ui.insurance.same', values)}</Subtle>
    </p>
  );
}

export const InsuranceLines = memoDeep(({ insurance }: { readonly insurance: Insurance }) => {
  const { t } = useApp();
  const { similar } = insurance;
  return (
    <>
      <Owners insurance={insurance} />
      {similar.length > 0 && (
        <p>
          <Subtle>{t('ui.insurance.similar', { paths: similar.join(', ') })}</Subtle>
        </p>
      )}
    </>
  );
});
