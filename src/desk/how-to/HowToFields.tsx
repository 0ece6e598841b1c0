/** What is searched for, and the language of the texts. */
import { Field, Input } from '@zendeskgarden/react-forms';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import { LanguageSelect } from '../../sidebar/elements/LanguageSelect.tsx';
import { useDesk } from '../desk-context.ts';
import styles from './how-to.module.css';

interface Properties {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly language: ReplyLanguage;
  readonly onPick: (language: ReplyLanguage) => void;
}

export function HowToFields({ typed, onType, language, onPick }: Properties) {
  const { t } = useDesk();
  return (
    <div className={styles.fields}>
      <div data-field="how-to">
        <Field>
          <Field.Label isRegular>{t('how-to.search')}</Field.Label>
          <Input
            isCompact
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => onType(event.currentTarget.value)}
          />
        </Field>
      </div>
      <div data-field="how-to-language">
        <LanguageSelect label={t('how-to.language')} language={language} onPick={onPick} />
      </div>
    </div>
  );
}
