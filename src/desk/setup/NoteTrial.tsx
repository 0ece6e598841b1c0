/** On demand: whether a private note can be written on this ticket and read back. It says beforehand that it adds one. */
import { useState } from 'react';
import { Button } from '../../sidebar/elements/Button.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { noteLevels, type NoteOutcome, tryNote } from './note.ts';
import type { SetupLevel } from './row.ts';
import setup from './setup.module.css';
import { SetupLine } from './SetupLine.tsx';

type Stage = NoteOutcome | { readonly is: 'idle' | 'busy' };

function levelOf(stage: Stage): SetupLevel {
  return stage.is === 'idle' || stage.is === 'busy' ? 'unread' : noteLevels[stage.is];
}

export function NoteTrial() {
  const { t, about, ports } = useDesk();
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  async function tried(): Promise<void> {
    setStage({ is: 'busy' });
    const at = new Date(ports.now()).toISOString();
    setStage(await tryNote(ports, about.ticket, t('setup.note.text', { at }), at));
  }
  return (
    <>
      <dl className={setup.rows}>
        <SetupLine
          what={t('setup.note.title')}
          level={levelOf(stage)}
          sentences={stage.is === 'unread' ? [] : [t(`setup.note.${stage.is}`)]}
          trouble={stage.is === 'unread' ? stage.trouble : null}
          handle={{ 'data-entry': 'note' }}
        />
      </dl>
      <Subtle>{t('setup.note.about')}</Subtle>
      <Button data-action="try-note" disabled={stage.is === 'busy'} onClick={() => void tried()}>
        {t('setup.note.do')}
      </Button>
    </>
  );
}
