import { grown, grownBytes } from './growing.ts'

/** The queries by number: their ids, their code, and for which post they were last looked at. */
export class Slots {
  readonly ids: (string | undefined)[] = []
  readonly #byId = new Map<string, number>()
  readonly #free: number[] = []
  code = new Int32Array(64)
  codeSize = new Int32Array(64)
  /** What each asks beside words (asked.ts). */
  asked = new Uint8Array(64)
  /** The number of the post. */
  seen = new Int32Array(64)

  get count(): number {
    return this.#byId.size
  }

  of(id: string): number | undefined {
    return this.#byId.get(id)
  }

  add(id: string, code: number, size: number, asked: number): number {
    const slot = this.#free.pop() ?? this.ids.length
    if (slot >= this.code.length) {
      this.code = grown(this.code, slot + 1)
      this.codeSize = grown(this.codeSize, slot + 1)
      this.seen = grown(this.seen, slot + 1)
      this.asked = grownBytes(this.asked, slot + 1)
    }
    this.ids[slot] = id
    this.#byId.set(id, slot)
    this.code[slot] = code
    this.codeSize[slot] = size
    this.asked[slot] = asked
    this.seen[slot] = 0
    return slot
  }

  remove(slot: number): void {
    const id = this.ids[slot]
    if (id !== undefined) this.#byId.delete(id)
    this.ids[slot] = undefined
    this.#free.push(slot)
  }
}
