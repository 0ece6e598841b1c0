/** The troubleshooting desk: why something goes wrong, found out without leaving the ticket. */
import type { Translate } from '../i18n/translate.ts';
import { Section } from '../sidebar/elements/Section.tsx';
import type { DeskAbout } from './about.ts';
import { DeskProvider } from './desk-context.ts';
import { type DeskPart, deskParts } from './part.ts';
import { PartBox } from './PartBox.tsx';
import { partViews } from './parts.tsx';
import type { DeskPorts } from './ports.ts';
import type { DeskKey } from './words.ts';

interface Properties {
  readonly t: Translate<DeskKey>;
  readonly about: DeskAbout;
  readonly ports: DeskPorts;
  /** Parts whose question has arisen: they are open from the start. */
  readonly arisen: readonly DeskPart[];
}

/** The whole desk: each part by its headline, those whose question has arisen unfolded. */
export function Desk({ arisen, ...desk }: Properties) {
  return (
    <DeskProvider value={desk}>
      <div data-desk="">
        <Section title={desk.t('title')} head>
          {deskParts.map((part) => {
            const view = partViews[part];
            return view && <PartBox key={part} part={part} view={view} open={arisen.includes(part)} />;
          })}
        </Section>
      </div>
    </DeskProvider>
  );
}
