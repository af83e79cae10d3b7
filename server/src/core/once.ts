/**
 * Gives an answer that is asked for again and again of one thing, such as a model, worked out when it is asked for
 * first. It is kept as long as the thing itself is.
 */
export function oncePer<Thing extends object, Answer>(
  workOut: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    let found = known.get(thing);
    if (!found) {
      found = { answer: workOut(thing) };
      known.set(thing, found);
    }
    return found.answer;
  };
}
