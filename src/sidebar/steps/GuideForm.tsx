/** The admin page to open and its form, each value ready to copy. */
import { useSyncExternalStore } from 'react';
import { styled } from 'styled-components';
import { useHand } from '../hand.ts';
import { Away } from '../look/Away.tsx';
import { Bone } from '../look/Bone.tsx';
import { Copy } from '../look/Copy.tsx';
import { color } from '../look/tone.ts';

const Form = styled.dl`
  margin: 4px 0 0;
  dt {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
  dd {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin: 0 0 4px;
    padding: 4px 8px;
    border-radius: 4px;
    background: ${color('background.recessed')};
    overflow-wrap: anywhere;
  }
`;

export function GuideForm({ step }: { readonly step: string }) {
  const { say, portal, guides } = useHand();
  const guide = useSyncExternalStore(guides.subscribe, () => guides.of(step));
  if (guide === null) return <Bone $width="100%" $height={96} />;
  return (
    <>
      <Away href={portal + guide.path}>{say('ui.step.admin-page')}</Away>
      <Form>
        {guide.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              <Copy what={label} value={value} />
            </dd>
          </div>
        ))}
      </Form>
    </>
  );
}
