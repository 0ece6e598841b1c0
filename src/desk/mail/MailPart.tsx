/** Email delivery: what became of the portal's emails to an address, and whether Mailgun holds them back. */
import { useState } from 'react';
import { seen } from '../../core/domain/loadable.ts';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { useLook } from '../use-look.ts';
import { AddressChoice } from './AddressChoice.tsx';
import { InMailgun } from './InMailgun.tsx';
import { lookAtMail } from './look-at-mail.ts';
import { type Mail, troubleIn } from './mail.ts';
import { MailSeen } from './MailSeen.tsx';
import { useRemovals } from './use-removals.ts';

/** A customer without a login gets no email at all, so nothing else is worth looking at before. */
function Login() {
  const { t, about } = useDesk();
  if (about.loginActivated === true) return null;
  if (about.loginActivated === null) return <Subtle>{t('mail.login-unknown')}</Subtle>;
  return <Notice tone="careful">{t('mail.login-off')}</Notice>;
}

/** What is known by now of the address: the look, or what was seen after it. */
function useMail(address: string | null) {
  const { ports } = useDesk();
  const [looked, again] = useLook(address, async () => seen(await lookAtMail(ports, address ?? '')));
  const [newer, setNewer] = useState<{ of: string; over: typeof looked; mail: Mail } | null>(null);
  const first = looked.tag === 'known' ? looked.value : null;
  const mail = newer !== null && newer.of === address && newer.over === looked ? newer.mail : first;
  const learn = (of: string, is: Mail): void => setNewer({ of, over: looked, mail: is });
  return { mail, again, learn };
}

export function MailPart() {
  const { t, about } = useDesk();
  const [picked, pick] = useState<string | null>(null);
  const address = about.emails.find((one) => one === picked) ?? about.emails[0] ?? null;
  const { mail, again, learn } = useMail(address);
  const removals = useRemovals(learn);
  const isUnread = mail !== null && troubleIn(mail) !== null;
  return (
    <div data-part="mail" {...(isUnread ? { 'data-unread': '' } : {})}>
      <Login />
      {address === null ? (
        <p>{t('mail.no-address')}</p>
      ) : (
        <>
          <AddressChoice emails={about.emails} address={address} onPick={pick} />
          {mail === null ? (
            <Subtle>{t('loading')}</Subtle>
          ) : (
            <MailSeen address={address} mail={mail} removals={removals} onAgain={again} />
          )}
          <InMailgun address={address} />
        </>
      )}
    </div>
  );
}
