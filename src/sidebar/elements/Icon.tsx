/** A few icons of 16 pixels, drawn with lines in the colour of the text beside them. They are never the only sign. */
import look from './look.module.css';

const paths = {
  block: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M4 8h8',
  stop: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.5v4.2M8 11v.5',
  warn: 'M8 2 1.5 14h13zM8 6.5v3.6M8 12v.4',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.5v4M8 4.6v.4',
  ok: 'm3 8.5 3.2 3.2L13 5',
  unread:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M6.2 6.3c0-2.4 3.7-2.2 3.6 0-.1 1.4-1.8 1.3-1.8 2.9M8 11.3v.4',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  open: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M6.5 3.5h-4v10h10v-4',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 1.5v3.2h-3.2',
  setup: 'M2 4.5h5M11 4.5h3M2 11.5h2M8 11.5h6M9 2.5v4M6 9.5v4',
  fold: 'm3.5 6 4.5 4.5L12.5 6',
  wait: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.5V8l2.5 1.6',
} as const;

/** The icons that there are, by what they mean. */
export type IconName = keyof typeof paths;

interface Properties {
  readonly name: IconName;
  /** Names of the rules by which Garden colours it and puts it in its place. */
  readonly drawn?: string;
}

/** Hidden from those who hear the page, so words have to stand beside it. */
export const Icon = ({ name, drawn = '' }: Properties) => (
  <svg className={`${look.icon} ${drawn}`.trim()} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
