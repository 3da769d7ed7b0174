// Answers that many rules ask for, one after the other, about the same thing.

/** The same function, which remembers what it answered last. Not in a WeakMap: the quick collections of V8 take its values for alive, so that every file ever read would pile up until a slow one. */
export function rememberLast<K extends object, V>(answer: (about: K) => V): (about: K) => V {
  let last: { readonly about: K; readonly answer: V } | undefined
  return (about) => {
    if (last?.about !== about) last = { about, answer: answer(about) }
    return last.answer
  }
}
