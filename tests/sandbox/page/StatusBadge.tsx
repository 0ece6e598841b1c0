const letters: Record<string, string> = {
  new: 'N',
  open: 'O',
  pending: 'P',
  hold: 'H',
  solved: 'S',
  closed: 'C',
};

export const statusNames: Record<string, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  hold: 'On-hold',
  solved: 'Solved',
  closed: 'Closed',
};

export function StatusBadge({ status, full = false }: { status: string; full?: boolean }) {
  const name = statusNames[status] ?? status;
  return (
    <span className="status" data-status={status} title={name}>
      {full ? name : letters[status]}
      {!full && <span className="visually-hidden">{name}</span>}
    </span>
  );
}
