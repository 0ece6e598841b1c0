/** Garden's anchor, for a link that leaves for another page. */
import { drawn } from '#garden';
import { Icon } from './Icon.tsx';
import look from './look.module.css';

interface Properties {
  readonly href: string;
  readonly children: string;
}

const { className, ...garden } = drawn.anchor;

export const ExternalLink = ({ href, children }: Properties) => (
  <a {...garden} className={`${className} ${look.away}`} href={href} target="_blank" rel="noreferrer">
    {children}
    <Icon name="open" />
  </a>
);
