/** Picks one of the languages that texts for customers are written in. */
import { Field, Select } from '@zendeskgarden/react-forms';
import { type ReplyLanguage, replyLanguages } from '../../core/domain/letter.ts';
import { useApp } from '../app-context.ts';

interface Properties {
  readonly label: string;
  readonly language: ReplyLanguage;
  readonly onPick: (language: ReplyLanguage) => void;
}

/** One select with every language, each by its name in the agent's own. Stands within Garden's theme. */
export function LanguageSelect({ label, language, onPick }: Properties) {
  const { t } = useApp();
  const names = new Intl.DisplayNames([t.locale], { type: 'language' });
  const pick = (value: string): void => {
    const picked = replyLanguages.find((one) => one === value);
    if (picked !== undefined) onPick(picked);
  };
  return (
    <Field>
      <Field.Label isRegular>{label}</Field.Label>
      <Select isCompact value={language} onChange={(event) => pick(event.currentTarget.value)}>
        {replyLanguages.map((one) => (
          <option key={one} value={one}>
            {names.of(one) ?? one}
          </option>
        ))}
      </Select>
    </Field>
  );
}
