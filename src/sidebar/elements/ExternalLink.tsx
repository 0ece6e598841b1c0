/** Garden's anchor, for a link that leaves for another page. */
import { drawn } from '#garden';
import { Icon } from './Icon.tsx';
import look from './look.module.css';

interface Properties {
  readonly href: string;
  readonly children: string;
}

const { className, ...garden } = drawn.anchor;

/** Opens in a tab of its own, which learns nothing of this one; `href` is the caller's to vouch for. */
export const ExternalLink = ({ href, children }: Properties) => (
  <a {...garden} className={`${className} ${look.away}`} href={href} target="_blank" rel="noreferrer">
    {children}
    <Icon name="open" />
  </a>
);
