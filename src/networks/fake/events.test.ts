import { describe, expect, it } from 'vitest'
import { events } from './events.ts'

async function read(chunks: readonly string[]): Promise<string[]> {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk))
      controller.close()
    },
  })
  const found: string[] = []
  for await (const data of events(body)) found.push(data)
  return found
}

describe('events', () => {
  it('puts together what arrives in pieces and skips comments', async () => {
    const chunks = [
      ': hello\n\nid: 1\nev',
      'ent: x\ndata: {"a"',
      ':1}\n',
      '\n: beat\n\ndata: two\ndata: lines\n\nda',
    ]
    expect(await read(chunks)).toEqual(['{"a":1}', 'two\nlines'])
  })
})
