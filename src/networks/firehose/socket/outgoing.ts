import { randomBytes } from 'node:crypto'

/** A word about the stream itself, as a client has to send it: whole and masked (RFC 6455, 5.2). */
export function controlFrame(kind: 'close' | 'ping' | 'pong', data: Buffer = Buffer.alloc(0)): Buffer {
  const opcode = { close: 8, ping: 9, pong: 10 }[kind]
  const mask = randomBytes(4)
  const frame = Buffer.alloc(6 + data.length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | data.length
  mask.copy(frame, 2)
  for (let at = 0; at < data.length; at += 1) frame[6 + at] = (data[at] ?? 0) ^ (mask[at & 3] ?? 0)
  return frame
}
