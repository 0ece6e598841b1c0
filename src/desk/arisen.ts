/** Which parts of the desk are open from the start, since the case already asks their question. One line adds a part. */
import type { DeskAbout } from './about.ts';
import { askedFor } from './how-to/asked-for.ts';
import { type DeskPart, deskParts } from './part.ts';
import { reportedIn } from './purchase/reported.ts';

const arises: Partial<Readonly<Record<DeskPart, (about: DeskAbout) => boolean>>> = {
  // A customer without a login gets no email from the portal, and that is what they will ask about.
  mail: ({ loginActivated }) => loginActivated === false,
  purchase: (about) => reportedIn(about).length > 0,
  doctor: ({ isWronglyLinked }) => isWronglyLinked,
  'how-to': (about) => askedFor(about).length > 0,
};

/** The parts whose question has arisen, in the desk's order; what is not known makes none arise. */
export const arisenIn = (about: DeskAbout): readonly DeskPart[] =>
  deskParts.filter((part) => arises[part]?.(about) === true);
