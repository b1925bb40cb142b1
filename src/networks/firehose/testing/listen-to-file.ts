import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { createFirehose } from '../index.ts'
import { simpleReader } from './simple-reader.ts'

/**
 * `node listen-to-file.ts ADDRESS FILE`: follows a firehose and keeps each batch as one line, items and cursor
 * together, like a transaction. Made to be killed at any moment and started again.
 */
const [address = '', file = ''] = process.argv.slice(2)

/** Half a line is what a kill leaves; it was never acknowledged. */
function storedCursor(): string | null {
  if (!existsSync(file)) return null
  const whole = readFileSync(file, 'utf8')
  const good = whole.slice(0, whole.lastIndexOf('\n') + 1)
  truncateSync(file, Buffer.byteLength(good))
  const last = good.trimEnd().split('\n').pop()
  return last ? (JSON.parse(last) as { cursor: string }).cursor : null
}

const network = createFirehose({
  readPost: simpleReader,
  allowHosts: ['127.0.0.0/8', 'localhost'],
  userAgent: 'Weft test',
})
const io = {
  fetch: globalThis.fetch,
  now: () => new Date(),
  log: { warn: () => undefined, debug: () => undefined },
}
const { connect, receive } = network
if (connect?.kind !== 'direct' || !receive?.stream)
  throw new Error('A firehose connects directly and streams.')
const connected = await connect.connect({ address }, io)
if (!connected.ok) throw new Error(connected.message)
const session = { ...connected, io, saveCredentials: async () => undefined }
let cursor = storedCursor() ?? JSON.stringify({ at: 0, time: null })
const kept = openSync(file, 'a')
console.log('listening')
for (;;) {
  await receive.stream(
    session,
    async (items, behind) => {
      cursor = behind ?? cursor
      writeSync(kept, `${JSON.stringify({ ids: items.map(({ remoteId }) => remoteId), cursor })}\n`)
      fsyncSync(kept)
    },
    new AbortController().signal,
    cursor,
  )
  await new Promise((wake) => setTimeout(wake, 100))
  if (!existsSync(file)) break
}
closeSync(kept)
