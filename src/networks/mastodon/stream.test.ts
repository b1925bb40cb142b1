import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { stream } from './stream.ts'
import { now, scripted } from './testing/scripted-server.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function sessionWith(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready))
  const streamingUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { session } = scripted(() => new Response(), { streamingUrl })
  return { ...session, io: { ...kitIo(), now: () => now } }
}

const mention = (id: string) =>
  JSON.stringify({ id, type: 'mention', account: { id: '1' }, status: { id: `s${id}` } })

const never = new AbortController().signal

describe('streaming', () => {
  it('hands out mentions and deletions as they come, and waits until they are kept', async () => {
    const session = await sessionWith((request, response) => {
      expect(request.url).toBe('/api/v1/streaming/user')
      expect(request.headers.authorization).toBe('Bearer token')
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(':)\n\n:thump\n')
      const told = `event: notification\ndata: ${mention('1')}\n\nevent: update\ndata: {"id":"9"}\n\n`
      for (const part of told.match(/[\s\S]{1,7}/g) ?? []) response.write(part)
      response.write(`event: notification\ndata: {"id":"2","type":"favourite","account":{}}\n\n`)
      response.write('event: notification\ndata: {broken\n\nevent: delete\ndata: s1\n\n')
      response.end()
    })
    const kept: RawItem[] = []
    let busy = false
    const deliver = async (items: readonly RawItem[]) => {
      expect(busy).toBe(false)
      busy = true
      await new Promise((wake) => setTimeout(wake, 10))
      kept.push(...items)
      busy = false
    }
    const outcome = await stream(session, deliver, never)
    expect(kept.map((item) => item.remoteId)).toEqual(['s1', 'delete:s1'])
    expect(outcome).toMatchObject({ kind: 'retryLater', at: new Date(now.getTime() + 1000) })
  })

  it('ends when told', async () => {
    const session = await sessionWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.flushHeaders()
    })
    const stop = new AbortController()
    const ended = stream(session, async () => undefined, stop.signal)
    setTimeout(() => stop.abort(), 50)
    expect((await ended).kind).toBe('retryLater')
  })

  it.each([
    [401, 'reauth'],
    [404, 'refused'],
    [503, 'retryLater'],
  ])('status %i is %s', async (status, kind) => {
    const session = await sessionWith((_request, response) => response.writeHead(status).end())
    expect((await stream(session, async () => undefined, never)).kind).toBe(kind)
  })

  it('does not take a failure to keep an item for a failure of the network', async () => {
    const session = await sessionWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`event: notification\ndata: ${mention('1')}\n\n`)
    })
    await expect(stream(session, () => Promise.reject(new Error('disk full')), never)).rejects.toThrow(
      'disk full',
    )
  })

  it('breaks off when an event grows without end', async () => {
    const session = await sessionWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`data: ${'x'.repeat(1_500_000)}`)
    })
    expect((await stream(session, async () => undefined, never)).kind).toBe('retryLater')
  })
})
