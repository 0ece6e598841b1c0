/** What is left when drawing failed. */
import { Button } from '@zendeskgarden/react-buttons';
import type { Say } from '../words/say.ts';
import { Notice } from './look/Notice.tsx';
import { Buttons } from './look/Buttons.tsx';

interface Properties {
  readonly say: Say;
  readonly what: string;
}

export const ErrorPage = ({ say, what }: Properties) => (
  <div role="alert">
    <Notice tone="danger">
      <p>{say('ui.error.what')}</p>
      <p>{what}</p>
      <p>{say('ui.error.do')}</p>
      <Buttons>
        <Button onClick={() => window.location.reload()}>{say('ui.error.reload')}</Button>
      </Buttons>
    </Notice>
  </div>
);
