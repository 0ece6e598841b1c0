/** Which parts of the desk are open from the start, since their question has arisen. One line adds a part's condition. */
import type { DeskAbout } from './about.ts';
import { askedFor } from './how-to/asked-for.ts';
import { type DeskPart, deskParts } from './part.ts';
import { reportedIn } from './purchase/reported.ts';

const conditions: Partial<Readonly<Record<DeskPart, (about: DeskAbout) => boolean>>> = {
  purchase: (about) => reportedIn(about).length > 0,
  doctor: ({ isWronglyLinked }) => isWronglyLinked,
  'how-to': (about) => askedFor(about).length > 0,
};

/** The parts whose question has arisen, by what is known now; what is not known raises none. */
export const arisen = (about: DeskAbout): readonly DeskPart[] =>
  deskParts.filter((part) => conditions[part]?.(about) ?? false);
