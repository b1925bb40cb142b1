import type { Post, PostMeta, Query } from '../language/query.ts'
import { Anchors } from './anchors.ts'
import { Arena, inPage } from './arena.ts'
import { Asked, asks, asksOf, everything } from './asked.ts'
import { compile } from './compile.ts'
import { Finder } from './finder.ts'
import { Frequencies } from './frequencies.ts'
import { grownBytes } from './growing.ts'
import { Lexicon, term } from './lexicon.ts'
import { addPosting, posting, proof, removePosting, single } from './postings.ts'
import { Rank } from './rank.ts'
import { Reader } from './reader.ts'
import { releaseCode } from './release.ts'
import { sample } from './sample.ts'
import { Slots } from './slots.ts'
import { Verifier } from './verifier.ts'

/** Many standing queries, and which of them a post matches. */
export interface Matcher {
  /** How many queries there are. */
  readonly size: number
  /** Bytes that queries take here, without the ids handed in. */
  readonly bytes: number
  /** Adds a query, or puts another in its place. Posts matched afterwards are held against it. */
  set(id: string, query: Query): void
  /** Takes a query out. @returns whether there was one */
  remove(id: string): boolean
  /** The ids of the queries a post matches, in no order. */
  match(post: Post): readonly string[]
  /**
   * The same for UTF-8, without making anything: the handles of the queries are written into `hits`. Of `meta` only what
   * queries ask is read (of some posts all, to know how frequent it is): it may be getters.
   *
   * @returns how many match; those beyond the length of `hits` are counted, not written
   */
  matchUtf8(bytes: Uint8Array, meta: PostMeta, hits: Int32Array, from?: number, to?: number): number
  /** The handle of a query, as `matchUtf8` gives it; it stays until the query is removed. */
  handleOf(id: string): number | undefined
  /** The id of a handle. */
  idOf(handle: number): string | undefined
  /** Looks at the next `limit` queries again and lets rarer names lead to them. @returns how many were changed */
  tune(limit?: number): number
}

/** An empty matcher. One thread uses it. */
export function createMatcher(): Matcher {
  return new Engine()
}

const encoder = new TextEncoder()
/** Of every so many posts one is counted; in the beginning all of them. */
const sampled = 64
const firstPosts = 2000
/** A change of anchors must save so much to be worth it. */
const worthIt = 0.7

class Engine implements Matcher {
  readonly #arena = new Arena()
  readonly #lexicon = new Lexicon(this.#arena)
  readonly #frequencies = new Frequencies()
  readonly #rank = new Rank(this.#frequencies)
  readonly #anchors = new Anchors(this.#lexicon, this.#frequencies)
  readonly #reader = new Reader()
  readonly #verifier = new Verifier(this.#reader, this.#lexicon)
  readonly #slots = new Slots()
  readonly #asked = new Asked()
  /** Queries without anchors: every post is held against them. */
  readonly #always = new Set<number>()
  readonly #found = (block: number): void => {
    const list = this.#lexicon.read(block, term.postings)
    if (list === 0) return
    if (list < 0) {
      this.#look(single(list) >> 2, single(list) & 3)
      return
    }
    const page = this.#arena.page(list)
    const from = list & inPage
    const end = from + (page[from] ?? 0)
    for (let at = from + 1; at <= end; at++) this.#look((page[at] ?? 0) >> 2, (page[at] ?? 0) & 3)
  }
  readonly #finder = new Finder(
    this.#lexicon,
    this.#reader,
    this.#verifier.tokens,
    this.#verifier.fields,
    this.#found,
  )
  #text = new Uint8Array(4096)
  #hits = new Int32Array(64)
  #out: Int32Array = this.#hits
  #count = 0
  #post = 0
  #tuned = 0

  get size(): number {
    return this.#slots.count
  }

  get bytes(): number {
    const { names, pairs, prefixes } = this.#reader.watch
    const filters = names.bits.byteLength + pairs.bits.byteLength + prefixes.whole.bits.byteLength
    return this.#arena.size + this.#lexicon.size + filters + this.#slots.ids.length * (13 + 8 + 40)
  }

  set(id: string, query: Query): void {
    const known = this.#slots.of(id)
    if (known !== undefined) this.#forget(known)
    const code = compile(query.root, this.#lexicon, this.#rank)
    const block = this.#arena.take(code.length)
    const page = this.#arena.page(block)
    page.set(code, block & inPage)
    const asked = asksOf(query.root)
    this.#asked.count(asked, 1)
    this.#install(this.#slots.add(id, block, code.length, asked))
  }

  remove(id: string): boolean {
    const slot = this.#slots.of(id)
    if (slot === undefined) return false
    this.#forget(slot)
    return true
  }

  match(post: Post): readonly string[] {
    if (this.#text.length < post.text.length * 3) this.#text = grownBytes(this.#text, post.text.length * 3)
    const { written } = encoder.encodeInto(post.text, this.#text)
    let count = this.matchUtf8(this.#text, post, this.#hits, 0, written)
    if (count > this.#hits.length) {
      this.#hits = new Int32Array(count * 2)
      count = this.matchUtf8(this.#text, post, this.#hits, 0, written)
    }
    const ids: string[] = []
    for (let at = 0; at < count; at++) ids.push(this.#slots.ids[this.#hits[at] ?? 0] ?? '')
    return ids
  }

  matchUtf8(bytes: Uint8Array, meta: PostMeta, hits: Int32Array, from = 0, to = bytes.length): number {
    this.#next()
    this.#out = hits
    this.#count = 0
    const counts = this.#post < firstPosts || this.#post % sampled === 0
    // What is counted is counted whole: how frequent a name is has to be known before anybody asks for it.
    const asked = counts ? everything : this.#asked.bits
    this.#reader.keepsLinks = (asked & (asks.link | asks.site)) !== 0
    this.#reader.read(bytes, from, to)
    this.#verifier.begin(meta, this.#reader, asked)
    this.#finder.find()
    if (this.#always.size > 0) for (const slot of this.#always) this.#look(slot, proof.all)
    if (counts) sample(this.#reader, this.#verifier.fields, this.#frequencies)
    return this.#count
  }

  handleOf(id: string): number | undefined {
    return this.#slots.of(id)
  }

  idOf(handle: number): string | undefined {
    return this.#slots.ids[handle]
  }

  tune(limit = 100): number {
    let changed = 0
    const { ids, code } = this.#slots
    for (let left = Math.min(limit, ids.length); left > 0; left--) {
      this.#tuned = (this.#tuned + 1) % ids.length
      if (ids[this.#tuned] === undefined) continue
      const block = code[this.#tuned] ?? 0
      const page = this.#arena.page(block)
      const now = this.#anchors.chosenCost(page, block & inPage)
      if (this.#anchors.cost(page, block & inPage) > now * worthIt) continue
      this.#uninstall(this.#tuned)
      this.#install(this.#tuned)
      changed += 1
    }
    return changed
  }

  /** Another post: no query was looked at for it yet. */
  #next(): void {
    this.#post += 1
    if (this.#post < 0x7fffffff) return
    this.#post = 1
    this.#slots.seen.fill(0)
  }

  #look(slot: number, how: number): void {
    const { seen, code } = this.#slots
    if (seen[slot] === this.#post) return
    seen[slot] = this.#post
    if (how !== proof.hit) {
      const block = code[slot] ?? 0
      if (!this.#verifier.query(this.#arena.page(block), block, how === proof.rest)) return
    }
    if (this.#count < this.#out.length) this.#out[this.#count] = slot
    this.#count += 1
  }

  #install(slot: number): void {
    const block = this.#slots.code[slot] ?? 0
    const page = this.#arena.page(block)
    const at = block & inPage
    this.#anchors.choose(page, at)
    let found = false
    this.#anchors.each(page, at, (hash, name, how, first, second) => {
      found = true
      const leading = name === 0 ? this.#lexicon.internPair(hash, first, second) : name
      const list = this.#lexicon.read(leading, term.postings)
      this.#lexicon.write(leading, term.postings, addPosting(this.#arena, list, posting(slot, how)))
      if (list === 0) this.#finder.add(leading, hash)
    })
    if (!found) this.#always.add(slot)
  }

  #uninstall(slot: number): void {
    const block = this.#slots.code[slot] ?? 0
    this.#always.delete(slot)
    this.#anchors.each(this.#arena.page(block), block & inPage, (hash, name, how, first, second) => {
      const leading = name === 0 ? this.#lexicon.pair(hash, first, second) : name
      const list = removePosting(this.#arena, this.#lexicon.read(leading, term.postings), posting(slot, how))
      this.#lexicon.write(leading, term.postings, list)
      if (list === 0) this.#finder.remove(leading)
      if (name === 0) this.#lexicon.drop(leading)
    })
  }

  #forget(slot: number): void {
    this.#uninstall(slot)
    const block = this.#slots.code[slot] ?? 0
    this.#asked.count(this.#slots.asked[slot] ?? 0, -1)
    releaseCode(this.#arena.page(block), block & inPage, this.#lexicon)
    this.#arena.give(block, this.#slots.codeSize[slot] ?? 0)
    this.#slots.remove(slot)
  }
}
