import { Bag } from './bag.ts'
import type { Encoder, Group } from './encoder.ts'
import { FeatureTable } from './feature-table.ts'
import { HashTable } from './hash-table.ts'
import { type Rows, RowsBuilder } from './rows.ts'

/** One row, in buffers that are used again for the next text. */
export interface Row {
  ids: Int32Array
  values: Float32Array
  size: number
}

/** The features that training met often enough, and what each counts. Id 0 is the constant feature. */
export class Vocabulary {
  readonly hashes: Int32Array
  readonly scales: Float32Array
  private readonly encoder: Encoder
  private readonly table: FeatureTable
  private readonly bags: readonly Bag[]
  private readonly row: Row = { ids: new Int32Array(1024), values: new Float32Array(1024), size: 0 }

  /** `hashes` and `scales` by feature id, from 1; a scale is zero for groups that are not scaled. */
  constructor(encoder: Encoder, hashes: Int32Array, scales: Float32Array) {
    this.encoder = encoder
    this.hashes = hashes
    this.scales = scales
    this.table = new FeatureTable(hashes, scales)
    this.bags = encoder.groups.map(() => new Bag())
  }

  /** Number of features, the constant one included. */
  get size(): number {
    return this.hashes.length + 1
  }

  /** The row of a text; good until the next call. */
  rowOf(text: string): Row {
    const { row } = this
    row.size = 0
    add(row, 0, 1)
    for (const bag of this.bags) bag.clear()
    this.encoder.encode(text, this.bags)
    for (const [index, bag] of this.bags.entries()) this.addGroup(index, bag)
    return row
  }

  private addGroup(index: number, bag: Bag): void {
    const { row, table } = this
    const group = this.encoder.groups[index] as Group
    const { scaled } = group
    const first = row.size
    table.startRow()
    let squares = 0
    for (let at = 0; at < bag.size; at += 1) {
      const id = table.meet(salted(bag.hashes[at] as number, index))
      if (id === 0) continue
      const value = scaled ? table.scale : (bag.values[at] as number)
      squares += value * value
      add(row, id, value)
    }
    const factor = scaled ? group.weight / Math.sqrt(squares || 1) : group.weight
    for (let at = first; at < row.size; at += 1) row.values[at] = (row.values[at] as number) * factor
  }
}

/** Reads all texts once, keeps the features that are frequent enough, and gives the rows with them. */
export function readTexts(
  encoder: Encoder,
  texts: readonly string[],
): { vocabulary: Vocabulary; rows: Rows } {
  const vocabulary = collect(encoder, texts)
  const builder = new RowsBuilder()
  for (const text of texts) {
    const row = vocabulary.rowOf(text)
    for (let at = 0; at < row.size; at += 1) builder.push(row.ids[at] as number, row.values[at] as number)
    builder.endRow()
  }
  return { vocabulary, rows: builder.rows() }
}

function collect(encoder: Encoder, texts: readonly string[]): Vocabulary {
  const table = new HashTable(1 << 18)
  let counts = new Int32Array(1 << 18)
  let stamps = new Int32Array(1 << 18)
  let kinds = new Uint8Array(1 << 18)
  const bags = encoder.groups.map(() => new Bag())
  for (const [row, text] of texts.entries()) {
    for (const bag of bags) bag.clear()
    encoder.encode(text, bags)
    for (const [index, bag] of bags.entries()) {
      for (let at = 0; at < bag.size; at += 1) {
        const id = table.intern(salted(bag.hashes[at] as number, index))
        if (id === counts.length) {
          counts = wider(counts, new Int32Array(id * 2))
          stamps = wider(stamps, new Int32Array(id * 2))
          kinds = wider(kinds, new Uint8Array(id * 2))
        }
        if (stamps[id] === row + 1) continue
        stamps[id] = row + 1
        counts[id] = (counts[id] as number) + 1
        kinds[id] = index
      }
    }
  }
  return frequent(encoder, texts.length, table.hashes(), counts, kinds)
}

function frequent(
  encoder: Encoder,
  texts: number,
  hashes: Int32Array,
  counts: Int32Array,
  kinds: Uint8Array,
): Vocabulary {
  const kept: number[] = []
  const scales: number[] = []
  for (const [id, hash] of hashes.entries()) {
    const group = encoder.groups[kinds[id] as number] as Group
    const count = counts[id] as number
    if (count < group.least) continue
    kept.push(hash)
    scales.push(group.scaled ? Math.log((1 + texts) / (1 + count)) + 1 : 0)
  }
  return new Vocabulary(encoder, Int32Array.from(kept), Float32Array.from(scales))
}

function salted(hash: number, group: number): number {
  return Math.imul(hash ^ (group * 0x3c6ef372), 0x9e3779b1)
}

function add(row: Row, id: number, value: number): void {
  if (row.size === row.ids.length) {
    row.ids = wider(row.ids, new Int32Array(row.size * 2))
    row.values = wider(row.values, new Float32Array(row.size * 2))
  }
  row.ids[row.size] = id
  row.values[row.size] = value
  row.size += 1
}

function wider<T extends Int32Array | Uint8Array | Float32Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
