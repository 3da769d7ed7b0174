// Breaks a YAML file in every way that people do, at every field, each time once; and says what must be told of it.
import { OF_MEANING } from './break-meaning.ts'
import { OF_SHAPE } from './break-shape.ts'
import { OF_YAML } from './break-yaml.ts'
import { type Mutation, placesIn } from './place.ts'

const BREAKS = Object.entries({ ...OF_SHAPE, ...OF_MEANING, ...OF_YAML })

/** A mutation with a name for the field and the way, the same wherever the same is done to the same field of the same kind of file. */
export type NamedMutation = Mutation & { readonly name: string }

/** All mutations of a text, one for each way and each field (a path without its indexes), at the first place where the field occurs. */
export function mutationsOf(text: string): NamedMutation[] {
  const found = new Map<string, NamedMutation>()
  for (const place of placesIn(text)) {
    for (const [sort, breakIt] of BREAKS) {
      for (const mutation of breakIt(place)) {
        const name = `${place.kind} ${sort} ${mutation.way} ${place.pattern}`
        if (!found.has(name)) found.set(name, { ...mutation, path: place.path, name })
      }
    }
  }
  return [...found.values()]
}
