import type { OpenTicket } from '../desk/open-ticket.ts';

export function RequesterCard({ ticket }: { ticket: OpenTicket }) {
  const { requester } = ticket;
  const others = requester.identities.filter((identity) => identity.value !== requester.email);
  return (
    <section className="requester-card" aria-label="Requester">
      <span className="quiet">Requester</span>
      <strong>{requester.name}</strong>
      <span>{requester.email ?? 'No email address'}</span>
      {others.map((identity) => (
        <span key={`${identity.type} ${identity.value}`} className="quiet">
          {identity.value} ({identity.type}
          {identity.verified ? '' : ', not verified'})
        </span>
      ))}
      <span className="quiet">{requester.locale}</span>
    </section>
  );
}
