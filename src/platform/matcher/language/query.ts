/** Where a name lives: the same letters as a word, a tag, a mention and a link are four different things. */
export type Space = 'word' | 'tag' | 'mention' | 'link'

/** One name a post may hold at a position. */
export interface Term {
  readonly space: Space
  /** Folded: NFKD, diacritics off, lower case. With `wild` it holds at least one `*`, never as its first character. */
  readonly name: string
  /** Only posts that write it with exactly this case: folded, but for the case. */
  readonly cased?: string
  readonly wild: boolean
  /** One string for each different term: the plain evaluator keeps positions by it. */
  readonly key: string
  /** How many positions it covers: a tag like `#two_words` covers two. */
  readonly width: number
}

/** A term at its place in a phrase, in positions from the phrase's start. */
export interface Part {
  readonly offset: number
  readonly term: Term
}

export type Field = 'author' | 'lang' | 'site' | 'source'
export type Comparison = '>' | '>=' | '<' | '<=' | '='

export type Node =
  | { readonly kind: 'term'; readonly term: Term }
  /** `length` positions in a row; places without a part take any token. */
  | { readonly kind: 'phrase'; readonly parts: readonly Part[]; readonly length: number }
  | { readonly kind: 'near'; readonly distance: number; readonly left: Node; readonly right: Node }
  | { readonly kind: 'and' | 'or'; readonly children: readonly Node[] }
  | { readonly kind: 'not'; readonly child: Node }
  | { readonly kind: 'field'; readonly field: Field; readonly value: string; readonly wild: boolean }
  | { readonly kind: 'reach'; readonly comparison: Comparison; readonly amount: number }

export interface Query {
  /** As it was typed. */
  readonly text: string
  readonly root: Node
}

/** What is wrong with a typed query; `at` and `length` in UTF-16 units of the typed text. */
export interface QueryProblem {
  readonly at: number
  readonly length: number
  readonly message: string
  readonly cure: string
  /** The same as sentences with `{names}`, and what stands in them. */
  readonly said: {
    readonly message: string
    readonly cure: string
    readonly values: Readonly<Record<string, string>>
  }
}

/** What is known of a post apart from its text. */
export interface PostMeta {
  readonly author?: string | undefined
  /** A language tag: `en`, `pt-BR`. */
  readonly lang?: string | undefined
  /** The host the post stands on; hosts of links in the text count too. */
  readonly site?: string | undefined
  readonly source?: string | undefined
  /** How many people it may have reached; unknown reach satisfies no comparison. */
  readonly reach?: number | undefined
}

export interface Post extends PostMeta {
  readonly text: string
}
