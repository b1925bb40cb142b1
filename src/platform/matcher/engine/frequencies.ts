const rows = 1 << 15
/** After so many posts every count is halved, so that old posts count less and less. */
const span = 1 << 14

/**
 * How many of the posts hold a name, roughly: a count-min sketch over a sample of what was read. Before anything was
 * read, a guess stands in, and it keeps its weight of `guessWeight` posts.
 */
export class Frequencies {
  readonly #first = new Uint16Array(rows)
  readonly #second = new Uint16Array(rows)
  posts = 0

  /** Begins another post of the sample. */
  begin(): void {
    this.posts += 1
    if (this.posts < span) return
    this.posts >>= 1
    for (let at = 0; at < rows; at++) {
      this.#first[at] = (this.#first[at] ?? 0) >> 1
      this.#second[at] = (this.#second[at] ?? 0) >> 1
    }
  }

  /** Counts a name of the post. */
  add(hash: number): void {
    const one = hash & (rows - 1)
    const other = hash >>> 17
    this.#first[one] = Math.min(65_535, (this.#first[one] ?? 0) + 1)
    this.#second[other] = Math.min(65_535, (this.#second[other] ?? 0) + 1)
  }

  /** The share of posts, 0 to 1, that hold the name; `guess` is what is thought before anything was seen. */
  of(hash: number, guess: number): number {
    const seen = Math.min(this.#first[hash & (rows - 1)] ?? 0, this.#second[hash >>> 17] ?? 0)
    return Math.min(1, (seen + guess * guessWeight) / (this.posts + guessWeight))
  }
}

const guessWeight = 50

/** The guess for a word by its length in bytes. */
export const guessOfWord = (length: number): number => 0.2 / 3 ** Math.min(9, length)

/** The guess for the beginning of a word by its length in bytes. */
export const guessOfPrefix = (length: number): number => 0.9 / 2.5 ** Math.min(8, length)
