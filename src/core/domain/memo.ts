/**
 * The same answer for the same object, worked out once: what was read never changes in place, and many moments of a case
 * are judged by the same readings.
 */
export function memoByObject<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const had = answers.get(of) ?? { answer: work(of) };
    answers.set(of, had);
    return had.answer;
  };
}
