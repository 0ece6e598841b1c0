/** How the link is made anew: by the case's own route, or by hand. Nothing is changed from here. */
import { useApp } from '../../sidebar/app-context.ts';
import { Accordion } from '../../sidebar/elements/Accordion.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import { recordLink } from '../portal-links.ts';
import look from './doctor.module.css';

export function Repair({ customer }: { readonly customer: number }) {
  const { portal } = useApp();
  const { t, about } = useDesk();
  return (
    <>
      <p>
        <strong>{t('doctor.repair.title')}</strong>
      </p>
      <p>{t(about.mayChange ? 'doctor.repair.route' : 'doctor.repair.look')}</p>
      <Accordion summary={t('doctor.repair.by-hand')}>
        <ol className={look.steps}>
          <li>
            {t('doctor.repair.unlink', { customer })}{' '}
            <ExternalLink href={`${recordLink({ portal }, customer)}/unlink_gitlab_user`}>
              {t('doctor.repair.unlink-page')}
            </ExternalLink>
          </li>
          <li>{t('doctor.repair.empty')}</li>
          <li>{t('doctor.repair.link')}</li>
          <li>{t('doctor.repair.check')}</li>
        </ol>
        <p>{t('doctor.repair.token')}</p>
      </Accordion>
    </>
  );
}
