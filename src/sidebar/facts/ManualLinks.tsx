/** The admin pages that show what is asked, opened at the right place. */
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly email: string;
  /** As far as it is known, or typed. */
  readonly customer: number | string | null;
}

export function WordLinks({ email, customer }: Properties) {
  const { say, portal } = useHand();
  const record = `${portal}/admin/customer/${customer}`;
  return (
    <div className={facts.open}>
      <Away href={`${portal}/admin/customer?query=${encodeURIComponent(email)}`}>
        {say('ui.word.search')}
      </Away>
      {customer !== null && (
        <>
          <Away href={record}>{say('ui.customer.record')}</Away>
          <Away href={`${record}/history`}>{say('ui.customer.history')}</Away>
          <Away href={`${record}/zuora_subscriptions`}>{say('ui.subscription.page')}</Away>
          <Away href={`${record}/unlink_gitlab_user`}>{say('ui.word.unlink')}</Away>
        </>
      )}
    </div>
  );
}
