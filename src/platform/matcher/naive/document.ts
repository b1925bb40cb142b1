import { fieldValue } from '../language/atom.ts'
import type { Field, Post, Space } from '../language/query.ts'
import { tokenise } from '../language/tokenise.ts'
import { keyOf } from '../language/words.ts'

export interface Name {
  readonly space: Space
  readonly name: string
  readonly cased: string
  readonly at: number
}

/** A post as the plain evaluator reads it: maps of strings, nothing clever. */
export interface Document {
  readonly length: number
  readonly names: readonly Name[]
  /** Positions by the key of the name. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly fields: Readonly<Record<Field, readonly string[]>>
  readonly reach: number | undefined
  /** Positions of terms that had to be searched for, by their key; filled while evaluating. */
  readonly searched: Map<string, readonly number[]>
}

/** Reads a post once, to evaluate many queries on it. */
export function readPost(post: Post): Document {
  const { tokens, signs, hosts } = tokenise(post.text)
  const names: Name[] = [...tokens.map((token, at) => ({ ...token, at })), ...signs]
  const places = new Map<string, number[]>()
  for (const one of names) {
    const key = keyOf(one.space, one.name)
    const known = places.get(key)
    if (known === undefined) places.set(key, [one.at])
    else known.push(one.at)
  }
  const given = (field: Field): string[] =>
    post[field] === undefined ? [] : [fieldValue(field, post[field])]
  const fields = {
    author: given('author'),
    lang: given('lang').flatMap(ancestors('-', 'from the start')),
    site: [...given('site'), ...hosts].flatMap(ancestors('.', 'to the end')),
    source: given('source'),
  }
  return { length: tokens.length, names, places, fields, reach: post.reach, searched: new Map() }
}

/** `pt-br` is also `pt`; `news.bbc.co.uk` is also `bbc.co.uk`. */
const ancestors =
  (separator: string, way: 'from the start' | 'to the end') =>
  (value: string): string[] => {
    const steps = value.split(separator)
    return steps.map((_, at) =>
      (way === 'to the end' ? steps.slice(at) : steps.slice(0, at + 1)).join(separator),
    )
  }
