import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

/** A file of its own for each part of each language's words (tools/vite/translations.ts), whoever else uses it. */
const words = /^\0(words-[\w-]+-(?:first|rest))$/;

/**
 * Which modules share a file. Two files to the verdict, what reads and judges and what draws it; then small things that
 * are needed together. Without this, whatever two late parts share would be a file of its own, and the list of all the
 * names is part of what the verdict waits for. The first group that a module fits takes it, with what it runs on.
 */
export const chunks: Group[] = [
  { name: (id) => words.exec(id)?.[1] ?? null, debugName: 'words', test: words, priority: 5 },
  { name: 'reading', tags: ['$initial'], priority: 4 },
  { name: 'screen', test: /[\\/]sidebar[\\/]mount\.tsx$/, priority: 3 },
  {
    name: 'closing',
    test: /[\\/]src[\\/](i18n[\\/]reply-language|core[\\/]case[\\/]hand-over-note)\.ts$/,
    priority: 2.5,
  },
  {
    // Letters are worded by it, and whether a reply is mailed is said before any is.
    name: 'form',
    test: /[\\/]src[\\/]core[\\/]case[\\/]reply[\\/]form\.ts$/,
    priority: 1.7,
  },
  {
    name: 'letters',
    test: /[\\/]src[\\/](runtime[\\/]effects[\\/](draft-reply|reply-words)|core[\\/]case[\\/]reply[\\/](letter|read-facts)|i18n[\\/](letters|letter-text|reply-words))\.ts$/,
    priority: 1.5,
  },
  {
    name: 'acting',
    test: /[\\/]src[\\/](runtime[\\/]effects[\\/](run-step|write-journal|escalate|refused-in-admin)|core[\\/]case[\\/](report|agreement)|host[\\/]composer|clients[\\/]write|assembly[\\/]step-tools)\.ts$/,
    priority: 2,
  },
  {
    name: 'asked',
    test: /[\\/]src[\\/](core[\\/]case[\\/](consent|follow-ups)|runtime[\\/]effects[\\/]letters|sidebar[\\/]closing[\\/]FollowUps)\.tsx?$/,
    priority: 1.5,
  },
  {
    name: 'later',
    test: /[\\/](ClosingDetails|Footer|Held|InsuranceLines|NeighbourTickets|NoApi|PlannedTitle|Presence|RulePage|SeatsPanel|SettingProblems|Stranded|SubscriptionTable|TellFact)\.tsx$/,
    priority: 1,
  },
];
