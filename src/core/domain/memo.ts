/**
 * The same function, but worked out once for each object, as long as that object is in memory. Only for objects that
 * are never altered.
 */
export function memoByObject<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const had = answers.get(of) ?? { answer: work(of) };
    answers.set(of, had);
    return had.answer;
  };
}
