/** Where Zendesk has no address to mail the reply to, as with a ticket by phone: that is said, since drafting looks as ever. */
import { letterForm } from '../../core/case/reply/form.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { useStored } from '../stored.ts';

export function Unmailed() {
  const { t, store } = useApp();
  const { composer } = useStored(store.subscribe, store.state);
  // Who wrote in a conversation is answered there.
  if (letterForm(composer) === 'message') return null;
  return (
    <Notice tone="careful">
      <p>{t('ui.closing.unmailed')}</p>
    </Notice>
  );
}
