/** Why the portal answers 502: whose GitLab.com account is really linked, and how that is put right. */
import { known, type Trouble } from '../../core/domain/loadable.ts';
import { useApp } from '../../sidebar/app-context.ts';
import { Badge } from '../../sidebar/elements/Badge.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import type { Tone } from '../../sidebar/elements/tone.ts';
import { useDesk } from '../desk-context.ts';
import { recordLink } from '../portal-links.ts';
import { Unread } from '../Unread.tsx';
import { type Diagnosis, diagnosisOf, isForeign } from './diagnosis.ts';
import look from './doctor.module.css';
import { Repair } from './Repair.tsx';
import { TokenOwnerFact } from './TokenOwnerFact.tsx';

type Told = Exclude<Diagnosis, { readonly is: 'unread' | 'looking' }>;

const tones: Readonly<Record<Told['is'], Tone>> = {
  other: 'danger',
  admin: 'danger',
  foreign: 'danger',
  own: 'good',
  'admin-untold': 'doubt',
  'no-token': 'careful',
  invalid: 'careful',
  'no-account': 'doubt',
  'no-customer': 'doubt',
  untold: 'doubt',
};

export function DoctorPart() {
  const { t, about } = useDesk();
  const diagnosis = diagnosisOf(about);
  const { customer } = about;
  return (
    <div data-part="doctor" {...(diagnosis.is === 'unread' ? { 'data-unread': '' } : {})}>
      <Subtle>{t('doctor.why')}</Subtle>
      <Answer diagnosis={diagnosis} />
      {customer !== null && <LinkedFacts customer={customer} />}
      {customer !== null && isForeign(diagnosis) && <Repair customer={customer} />}
    </div>
  );
}

function Answer({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { t } = useDesk();
  if (diagnosis.is === 'looking') return <Subtle>{t('loading')}</Subtle>;
  if (diagnosis.is === 'unread') return <NotRead trouble={diagnosis.trouble} />;
  const { is, ...values } = diagnosis;
  return (
    <Notice tone={tones[is]}>
      <p>{t(`doctor.answer.${is}`, values)}</p>
    </Notice>
  );
}

/** The case reads these facts, so the case looks again. */
function NotRead({ trouble }: { readonly trouble: Trouble }) {
  const { send } = useApp();
  return <Unread trouble={trouble} onAgain={() => send({ type: 'refresh' })} />;
}

function LinkedFacts({ customer }: { readonly customer: number }) {
  const { t: says, portal, gitlab } = useApp();
  const { t, about } = useDesk();
  const { linkedUid, linkedUser, token } = about;
  const username = known(linkedUser)?.username;
  const isTold = token.tag === 'known' && token.by === 'agent';
  return (
    <>
      <dl className={look.facts}>
        <div>
          <dt>{t('doctor.owner')}</dt>
          <dd>
            <TokenOwnerFact /> {isTold && <Badge tone="plain">{says('ui.fact.told')}</Badge>}
          </dd>
        </div>
        {linkedUid !== null && (
          <div>
            <dt>{t('doctor.linked')}</dt>
            <dd>{username === undefined ? linkedUid : `${linkedUid} (${username})`}</dd>
          </div>
        )}
      </dl>
      <div className={look.links}>
        <ExternalLink href={recordLink({ portal }, customer)}>{t('doctor.record')}</ExternalLink>
        {username !== undefined && (
          <ExternalLink href={`${gitlab}/admin/users/${encodeURIComponent(username)}`}>
            {t('doctor.user')}
          </ExternalLink>
        )}
      </div>
    </>
  );
}
