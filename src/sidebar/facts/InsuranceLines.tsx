/** Beside the group: whose people own it, and which groups look like it, so that the wrong one is noticed. */
import { still } from '../memo.ts';
import type { Insurance } from '../../core/facts/insurance.ts';
import { useHand } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';

function Owners({ insurance }: { readonly insurance: Insurance }) {
  const { say } = useHand();
  const { owners, customer, same } = insurance;
  const values = { owners: owners.join(', '), customer };
  if (same === false) return <Notice tone="careful">{say('ui.insurance.other', values)}</Notice>;
  return same === null ? null : (
    <p>
      <Subtle>{say('ui.insurance.same', values)}</Subtle>
    </p>
  );
}

export const InsuranceLines = still(({ insurance }: { readonly insurance: Insurance }) => {
  const { say } = useHand();
  const { similar } = insurance;
  return (
    <>
      <Owners insurance={insurance} />
      {similar.length > 0 && (
        <p>
          <Subtle>{say('ui.insurance.similar', { paths: similar.join(', ') })}</Subtle>
        </p>
      )}
    </>
  );
});
