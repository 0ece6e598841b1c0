/** The admin page to open and its form, each value ready to copy. */
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Copy } from '../elements/Copy.tsx';
import steps from './steps.module.css';
import { useStored } from '../stored.ts';

export function GuideForm({ step }: { readonly step: string }) {
  const { t, portal, guides } = useApp();
  const guide = useStored(guides.subscribe, () => guides.of(step));
  if (guide === null) return <Skeleton width="100%" height={96} />;
  return (
    <>
      <ExternalLink href={portal + guide.path}>{t('ui.step.admin-page')}</ExternalLink>
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
