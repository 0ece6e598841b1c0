import type { Desk } from '../desk/desk.ts';
import { useSandbox } from './sandbox-context.ts';
import { Icon } from './Icon.tsx';

export function NavigationRail({ desk }: { desk: Desk }) {
  const sandbox = useSandbox();
  const other = sandbox.scheme === 'dark' ? 'light' : 'dark';
  return (
    <nav className="rail" aria-label="Zendesk">
      <span className="rail-mark" aria-hidden>
        z
      </span>
      <button
        type="button"
        className="rail-button"
        aria-label="Views"
        aria-current={desk.front === null}
        onClick={() => desk.show(null)}
      >
        <Icon name="list" />
      </button>
      <a className="rail-button" href="/admin/customer" target="_blank" aria-label="What CustomersDot says">
        <Icon name="database" />
      </a>
      <span className="rail-gap" />
      <button
        type="button"
        className="rail-button"
        aria-label={other === 'dark' ? 'Dark colours' : 'Light colours'}
        onClick={() => sandbox.setScheme(other)}
      >
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </button>
    </nav>
  );
}
