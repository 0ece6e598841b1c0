/** The language of the reply: the requester's is proposed, and any other that replies are written in can be picked. */
import { useApp } from '../app-context.ts';
import { LanguageSelect } from '../elements/LanguageSelect.tsx';
import { Themed } from '../elements/Themed.tsx';
import { useReplyLanguage } from './use-reply-language.ts';

export function LanguageChoice() {
  const { t, send } = useApp();
  return (
    <Themed>
      <div data-field="reply-language">
        <LanguageSelect
          label={t('ui.closing.language')}
          language={useReplyLanguage()}
          onPick={(language) => send({ type: 'pick-language', language })}
        />
      </div>
    </Themed>
  );
}
