/** The private note for whoever the ticket is handed on to, to be copied into an internal note; nothing where it is not. */
import { useSyncExternalStore } from 'react';
import { handOverNote } from '../../core/case/hand-over-note.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { WholeText } from '../elements/WholeText.tsx';

export function HandOverNote() {
  const { t, store, now } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const text = handOverNote(state, t, now());
  if (text === null) return null;
  const title = t('ui.closing.note');
  return (
    <Accordion summary={title}>
      <WholeText what={title} text={text} />
    </Accordion>
  );
}
