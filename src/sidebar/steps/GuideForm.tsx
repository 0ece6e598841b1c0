/** The admin page to open and its form, each value ready to copy. */
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import { Bone } from '../elements/Skeleton.tsx';
import { Copy } from '../elements/Copy.tsx';
import steps from './steps.module.css';
import { useStored } from '../stored.ts';

export function GuideForm({ step }: { readonly step: string }) {
  const { say, portal, guides } = useHand();
  const guide = useStored(guides.subscribe, () => guides.of(step));
  if (guide === null) return <Bone width="100%" height={96} />;
  return (
    <>
      <Away href={portal + guide.path}>{say('ui.step.admin-page')}</Away>
      <dl className={steps.form}>
        {guide.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              <Copy what={label} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
