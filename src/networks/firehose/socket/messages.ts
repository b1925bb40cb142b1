/** A whole message, or what is known of one that was larger than allowed: its bytes were let go as they came. */
export type Message =
  | { readonly kind: 'bytes' | 'text'; readonly data: Buffer }
  | { readonly kind: 'oversized'; readonly size: number }
  | { readonly kind: 'ping'; readonly data: Buffer }
  | { readonly kind: 'pong' }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string }

/** The other side does not speak the protocol; nothing after that can be trusted. */
export class BrokenStream extends Error {}

interface Head {
  readonly fin: boolean
  readonly opcode: number
  readonly length: number
  /** Bytes of the head itself. */
  readonly size: number
}

const opcodes = { continued: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 }

/** Cuts what a server sends over a WebSocket into messages. Holds at most one message of `maxBytes`. */
export class MessageReader {
  readonly #maxBytes: number
  #waiting: Buffer[] = []
  /** Where what was not looked at begins in the first of them. */
  #from = 0
  /** Bytes that wait. */
  #size = 0
  /** Bytes to have before looking again is worth it. */
  #needed = 2
  #parts: Buffer[] = []
  #partsSize = 0
  #partsText = false
  #inMessage = false
  /** Bytes of the payload being let go, of a message that is too large. */
  #dropping = 0
  #dropped = 0
  #droppedEnds = false

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Takes bytes in as they arrive and returns the messages that are complete with them. Throws `BrokenStream`. */
  take(chunk: Buffer): Message[] {
    this.#waiting.push(chunk)
    this.#size += chunk.length
    const messages: Message[] = []
    while (this.#dropping > 0 || this.#size >= this.#needed) {
      const whole = this.#dropping > 0 ? this.#drop() : this.#next()
      if (whole === 'more') break
      if (whole) messages.push(whole)
    }
    return messages
  }

  /** One frame: a message, nothing yet (a part of one), or `more` bytes are needed. */
  #next(): Message | 'more' | null {
    const held = this.#together()
    const from = this.#from
    const head = headOf(held, from)
    if (!head) return this.#wait(this.#size < 4 ? 4 : 10)
    const { opcode, length, size, fin } = head
    if (opcode >= 8) {
      if (length > 125 || !fin) throw new BrokenStream('A word about the stream is too long.')
    } else {
      if (opcode > opcodes.binary) throw new BrokenStream('The server sends what nobody has heard of.')
      if ((opcode === opcodes.continued) !== this.#inMessage)
        throw new BrokenStream('A message begins inside another.')
      if (this.#partsSize + length > this.#maxBytes || this.#dropped > 0) return this.#startDrop(head)
    }
    if (this.#size < size + length) return this.#wait(size + length)
    const data = held.subarray(from + size, from + size + length)
    this.#pass(size + length)
    return opcode >= 8 ? control(opcode, data) : this.#part(head, data)
  }

  #part({ fin, opcode }: Head, data: Buffer): Message | null {
    if (opcode !== opcodes.continued) this.#partsText = opcode === opcodes.text
    if (fin && this.#parts.length === 0) {
      this.#inMessage = false
      return { kind: this.#partsText ? 'text' : 'bytes', data }
    }
    this.#parts.push(data)
    this.#partsSize += data.length
    this.#inMessage = !fin
    if (!fin) return null
    const whole = Buffer.concat(this.#parts)
    this.#forgetParts()
    return { kind: this.#partsText ? 'text' : 'bytes', data: whole }
  }

  #startDrop({ length, size, fin }: Head): Message | 'more' | null {
    this.#dropped += this.#partsSize + length
    this.#forgetParts()
    this.#dropping = length
    this.#droppedEnds = fin
    this.#inMessage = !fin
    this.#pass(size)
    return this.#dropping === 0 ? this.#dropDone() : this.#drop()
  }

  #drop(): Message | 'more' | null {
    this.#together()
    const gone = Math.min(this.#size, this.#dropping)
    this.#dropping -= gone
    this.#pass(gone)
    return this.#dropping > 0 ? 'more' : this.#dropDone()
  }

  #dropDone(): Message | null {
    if (!this.#droppedEnds) return null
    const size = this.#dropped
    this.#dropped = 0
    return { kind: 'oversized', size }
  }

  #forgetParts(): void {
    this.#parts = []
    this.#partsSize = 0
  }

  /** Joined only when enough is there, so that a large message is not copied with every chunk. */
  #together(): Buffer {
    const [first] = this.#waiting
    if (this.#waiting.length === 1 && first) return first
    if (first) this.#waiting[0] = first.subarray(this.#from)
    const whole = Buffer.concat(this.#waiting)
    this.#waiting = [whole]
    this.#from = 0
    return whole
  }

  #wait(needed: number): 'more' {
    this.#needed = needed
    return 'more'
  }

  /** So many bytes were looked at; what was looked at whole is not held on to. */
  #pass(bytes: number): void {
    this.#from += bytes
    this.#size -= bytes
    this.#needed = 2
    if (this.#size > 0) return
    this.#waiting = []
    this.#from = 0
  }
}

/** Of the frame that begins at `from`; null when its head is not complete yet. */
function headOf(bytes: Buffer, from: number): Head | null {
  const first = bytes[from]
  const second = bytes[from + 1]
  if (first === undefined || second === undefined) return null
  if ((first & 0x70) !== 0 || (second & 0x80) !== 0)
    throw new BrokenStream('The server speaks another protocol.')
  const short = second & 0x7f
  const size = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < from + size) return null
  const long = () => Number(bytes.readBigUInt64BE(from + 2))
  const length = size === 2 ? short : size === 4 ? bytes.readUInt16BE(from + 2) : long()
  if (!Number.isSafeInteger(length)) throw new BrokenStream('The server announces a message without end.')
  return { fin: (first & 0x80) !== 0, opcode: first & 0x0f, length, size }
}

function control(opcode: number, data: Buffer): Message | null {
  if (opcode === opcodes.ping) return { kind: 'ping', data: Buffer.from(data) }
  if (opcode === opcodes.pong) return { kind: 'pong' }
  if (opcode !== opcodes.close) return null
  const code = data.length >= 2 ? data.readUInt16BE(0) : 1005
  return { kind: 'close', code, reason: data.toString('utf8', 2) }
}
