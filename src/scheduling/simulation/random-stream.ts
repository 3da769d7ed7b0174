// Streams of random 32-bit words: one for every uncertain quantity and chunk of draws, so that the same words come out whatever runs where and when.
// Generator: sfc32 (Chris Doty-Humphrey, PractRand, 2010), 128 bits of state; seeded from two hashes of the quantity's name.

/** Words of a generator's state. */
export const STATE_WORDS = 4

const WARM_UP = 12
const WASTE = new Int32Array(WARM_UP)

/** Puts the beginning of a stream into `states` at `place`: the stream of a name, a seed and a chunk is always the same. */
export function openStream(states: Int32Array, place: number, name: readonly [number, number], seed: number, chunk: number): void {
  const at = place * STATE_WORDS
  // The seed may be any whole number of up to 53 bits.
  const low = seed | 0
  const high = Math.floor(seed / 0x1_0000_0000) | 0
  states[at] = mix(name[0] ^ mix(low))
  states[at + 1] = mix(name[1] ^ mix(chunk + 0x9e3779b9))
  states[at + 2] = mix(name[0] + mix(name[1] ^ mix(high ^ chunk)))
  states[at + 3] = 1
  nextWords(states, place, WASTE, WARM_UP)
}

/** The next `count` words of the stream at `place`, into the beginning of `words`. */
export function nextWords(states: Int32Array, place: number, words: Int32Array, count: number): void {
  const at = place * STATE_WORDS
  let a = states[at]!
  let b = states[at + 1]!
  let c = states[at + 2]!
  let d = states[at + 3]!
  for (let k = 0; k < count; k++) {
    const word = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    words[k] = word
  }
  states[at] = a
  states[at + 1] = b
  states[at + 2] = c
  states[at + 3] = d
}

/** Two independent 32-bit hashes of a name (FNV-1a with two offsets, mixed). */
export function hashName(name: string): readonly [number, number] {
  let first = 0x811c9dc5 | 0
  let second = 0x050c5d1f | 0
  for (let place = 0; place < name.length; place++) {
    const code = name.charCodeAt(place)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ (code + 0x9e37), 0x01000193)
  }
  return [mix(first), mix(second ^ 0x5bd1e995)]
}

// The finaliser of MurmurHash3 (Austin Appleby, 2011).
function mix(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
