/** A link that leaves for another page. */
import { Icon } from './Icon.tsx';
import look from './look.module.css';

interface Properties {
  readonly href: string;
  readonly children: string;
}

export const ExternalLink = ({ href, children }: Properties) => (
  <a className={look.away} href={href} target="_blank" rel="noreferrer">
    {children}
    <Icon name="open" />
  </a>
);
