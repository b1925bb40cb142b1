import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { Deliver, RawItem } from '#networks/contract/receive.ts'
import { describeReal, type RealBluesky, withPds } from '#tests/support/real.ts'
import { createFirehose } from './index.ts'
import { simpleReader } from './testing/simple-reader.ts'
import { addressOf, applyWrites } from './testing/write.ts'

const io = kitIo()
const firehose = createFirehose({
  readPost: simpleReader,
  allowHosts: ['127.0.0.0/8', 'localhost'],
  userAgent: 'Weft test',
})

async function sessionOf(server: RealBluesky): Promise<Session> {
  const { connect } = firehose
  if (connect?.kind !== 'direct') throw new Error('A firehose connects directly.')
  const connected = await connect.connect({ address: server.url }, io)
  if (!connected.ok) throw new Error(connected.message)
  return { ...connected, io, saveCredentials: async () => undefined }
}

const fromTheBeginning = JSON.stringify({ at: 0, time: null })
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

describeReal('the firehose of a real data server', await withPds(), (server) => {
  it('hands over posts, edits and deletions with their words', async () => {
    const ida = await server.createAccount()
    const session = await sessionOf(server)
    await applyWrites(server, ida, [{ action: 'create', rkey: 'one', text: 'Støvler 🥾 新しい' }])
    const kept = await recordOf(server, ida.did, 'one')
    await applyWrites(server, ida, [{ action: 'update', rkey: 'one', text: 'Støvler, endret' }])
    await applyWrites(server, ida, [{ action: 'delete', rkey: 'one' }])
    const heard = await hear(session, (items) => ours(items, ida.did).length >= 3)
    const uri = addressOf(ida, 'one')
    const read = ours(heard.items, ida.did).map(({ body }) =>
      firehose.receive?.normalise(body, session.account),
    )
    const post = { kind: 'mention-item', remoteId: uri, network: 'bluesky', addressed: false }
    expect(read).toMatchObject([
      { ...post, text: 'Støvler 🥾 新しい' },
      { ...post, text: 'Støvler, endret', edited: true },
      { kind: 'deleted-item', remoteId: uri },
    ])
    // The server's own answer to whoever asks for the record: the same words under the same link.
    expect(ours(heard.items, ida.did)[0]?.body).toMatchObject({ cid: kept.cid, record: kept.value })
    expect(ours(heard.items, ida.did).map(({ remoteId }) => remoteId)).toEqual([
      uri,
      expect.stringMatching(/\/one@bafyrei/),
      `delete:${uri}`,
    ])
  }, 60_000)

  it('loses and doubles nothing of thousands, killed and started again and again', async () => {
    const ida = await server.createAccount()
    const folder = mkdtempSync(join(tmpdir(), 'weft-firehose-'))
    const file = join(folder, 'kept.jsonl')
    const expected: string[] = []
    let writing = true
    const write = async () => {
      for (let commit = 0; commit < 15; commit += 1) {
        const rkeys = Array.from({ length: 200 }, (_, index) => `c${commit}n${index}`)
        await applyWrites(
          server,
          ida,
          rkeys.map((rkey) => ({ action: 'create', rkey, text: `Number ${rkey} ${'ord '.repeat(20)}` })),
        )
        const gone = rkeys.slice(0, 5)
        await applyWrites(
          server,
          ida,
          gone.map((rkey) => ({ action: 'delete', rkey })),
        )
        expected.push(
          ...rkeys.map((rkey) => addressOf(ida, rkey)),
          ...gone.map((rkey) => `delete:${addressOf(ida, rkey)}`),
        )
      }
      writing = false
    }
    const written = write()
    let kills = 0
    while (writing || kills < 6) {
      const child = await listener(server.url, file)
      await new Promise((wake) => setTimeout(wake, 150 + Math.random() * 700))
      child.kill('SIGKILL')
      await once(child, 'exit')
      kills += 1
    }
    await written
    await listener(server.url, file)
    const kept = () => keptIn(file).filter((id) => id.includes(ida.did))
    await eventually('that everything is kept', 60_000, async () =>
      new Set(kept()).size >= expected.length ? true : undefined,
    )
    await new Promise((wake) => setTimeout(wake, 500))
    // Counts equal to what was written: nothing lost, nothing twice, in the order it was written.
    expect(kept()).toEqual(expected)
    expect(kills).toBeGreaterThanOrEqual(6)
    rmSync(folder, { recursive: true })
  }, 180_000)

  it('stores nothing and moves nowhere when storing fails, and goes on from there', async () => {
    const ida = await server.createAccount()
    const session = await sessionOf(server)
    const rkeys = Array.from({ length: 120 }, (_, index) => `n${index}`)
    for (const rkey of rkeys) await applyWrites(server, ida, [{ action: 'create', rkey, text: rkey }])
    const kept: string[] = []
    let cursor = fromTheBeginning
    let failures = 0
    const end = Date.now() + 45_000
    for (let attempt = 0; kept.length < rkeys.length && Date.now() < end; attempt += 1) {
      const stop = new AbortController()
      const deliver: Deliver = async (items, behind) => {
        // Every other attempt fails, at its first batch or its second.
        if (attempt % 2 === 0 && (attempt % 4 === 0 || stop.signal.aborted)) {
          failures += 1
          throw new Error('the database went away')
        }
        kept.push(...ours(items, ida.did).map(({ remoteId }) => remoteId))
        cursor = behind ?? cursor
        stop.abort()
      }
      await firehose.receive
        ?.stream?.(session, deliver, stop.signal, cursor)
        .catch((error: unknown) => expect(String(error)).toContain('the database went away'))
    }
    expect(failures).toBeGreaterThan(0)
    expect(kept).toEqual(rkeys.map((rkey) => addressOf(ida, rkey)))
  }, 60_000)

  it('begins anew where the server has never counted so far', async () => {
    const session = await sessionOf(server)
    let moved: string | undefined
    const fault = await firehose.receive?.stream?.(
      session,
      async (_, cursor) => {
        moved = cursor
      },
      new AbortController().signal,
      JSON.stringify({ at: 900_000_000, time: null }),
    )
    expect(fault).toMatchObject({ kind: 'retryLater', reason: expect.stringContaining('count anew') })
    expect(JSON.parse(moved ?? '')).toEqual({ at: null, time: null })
  })
})

const ours = (items: readonly RawItem[], did: string) =>
  items.filter(({ remoteId }) => remoteId.includes(did))

async function recordOf(server: RealBluesky, repo: string, rkey: string) {
  const query = new URLSearchParams({ repo, collection: 'app.bsky.feed.post', rkey })
  const response = await fetch(`${server.url}/xrpc/com.atproto.repo.getRecord?${query}`)
  return (await response.json()) as { readonly cid: string; readonly value: object }
}

async function hear(session: Session, enough: (items: readonly RawItem[]) => boolean) {
  const items: RawItem[] = []
  const stop = new AbortController()
  const deliver = async (more: readonly RawItem[]) => void items.push(...more)
  const over = firehose.receive?.stream?.(session, deliver, stop.signal, fromTheBeginning)
  await eventually('that enough is heard', 20_000, async () => (enough(items) ? true : undefined))
  stop.abort()
  await over
  return { items }
}

/** A process of its own, so that killing it is a real end. */
async function listener(address: string, file: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'testing/listen-to-file.ts')
  const child = spawn(process.execPath, [script, address, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout ?? child, 'data')
  return child
}

function keptIn(file: string): string[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.filter((line) => line !== '').flatMap((line) => (JSON.parse(line) as { ids: string[] }).ids)
}
