/** The language of the reply: the requester's is proposed, and any other that replies are written in can be picked. */
import { Field, Select } from '@zendeskgarden/react-forms';
import { replyLanguages } from '../../core/domain/letter.ts';
import { useApp } from '../app-context.ts';
import { Themed } from '../elements/Themed.tsx';
import { useReplyLanguage } from './use-reply-language.ts';

export function LanguageChoice() {
  const { t, send } = useApp();
  const language = useReplyLanguage();
  const names = new Intl.DisplayNames([t.locale], { type: 'language' });
  const pick = (value: string): void => {
    const picked = replyLanguages.find((one) => one === value);
    if (picked !== undefined) send({ type: 'pick-language', language: picked });
  };
  return (
    <Themed>
      <div data-field="reply-language">
        <Field>
          <Field.Label isRegular>{t('ui.closing.language')}</Field.Label>
          <Select isCompact value={language} onChange={(event) => pick(event.currentTarget.value)}>
            {replyLanguages.map((one) => (
              <option key={one} value={one}>
                {names.of(one) ?? one}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Themed>
  );
}
