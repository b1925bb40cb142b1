import type { Bench } from './support/figure.ts'
import { residentBytes } from './support/processor.ts'
import { type Scene, withScene } from './support/scene.ts'
import { seedConversations } from './support/seed.ts'
import { median, medianQuantile, quantile, sleep, until } from './support/stats.ts'

const BROWSERS = Number(process.env.WEFT_BENCH_BROWSERS ?? 200)

/**
 * As many browsers as a large desk has, each with its line open: how long after a change every one of them has heard, and
 * what they cost the process that serves them.
 */
export const inboxLive: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const browsers = quick ? 10 : BROWSERS
    const each = quick ? 2 : 12
    await seedConversations(scene, { from: 0, to: each * 5, waiting: 1 })
    const { rows } = await scene.db().query<{ id: string }>('select id from conversation order by id')
    await scene.owner().get('/inbox/views')
    await sleep(quick ? 500 : 5000)
    const alone = residentBytes(scene.house().pid)
    const lines = await Promise.all(Array.from({ length: browsers }, () => openLine(scene)))
    await sleep(quick ? 500 : 5000)
    const open = residentBytes(scene.house().pid)
    const runs: number[][] = []
    for (let run = 0; run < 5; run += 1) {
      const times: number[] = []
      for (const { id } of rows.slice(run * each, (run + 1) * each)) {
        const began = performance.now()
        await scene.owner().post(`/inbox/conversations/${id}/notes`, { id, text: 'Looked at it.' })
        await until(`every browser heard of ${id}`, 120, () => lines.every((line) => line.heard.has(id)), 5)
        for (const line of lines) times.push((line.heard.get(id) ?? 0) - began)
      }
      runs.push(times)
      say(`p50 ${Math.round(median(times))} ms, p95 ${Math.round(quantile(times, 0.95))} ms`)
    }
    const after = residentBytes(scene.house().pid)
    for (const line of lines) line.close()
    const megabytes = (bytes: number) => bytes / 1024 / 1024
    return {
      figures: [
        {
          bench: 'inbox-live',
          what: `a note → heard by ${browsers} browsers, p95`,
          value: medianQuantile(runs, 0.95),
          unit: 'ms',
          runs: `5 × ${each} notes`,
          against: { name: 'goal', value: 2000 },
        },
        {
          bench: 'inbox-live',
          what: `memory of the process with ${browsers} browsers`,
          value: megabytes(after),
          unit: 'MB',
          runs: 'one',
        },
      ],
      notes: [
        `memory: ${Math.round(megabytes(alone))} MB without them, ${Math.round(megabytes(open))} MB with ${browsers} lines open, ${Math.round(megabytes(after))} MB after the notes`,
        'time is counted from before the request that writes the note; listeners and house share the machine',
      ],
    }
  })

interface Line {
  /** When this browser first heard of a subject. */
  readonly heard: Map<string, number>
  close(): void
}

async function openLine(scene: Scene): Promise<Line> {
  const ended = new AbortController()
  const response = await fetch(`${scene.house().url}/api/live`, {
    headers: { cookie: scene.owner().cookie },
    signal: ended.signal,
  })
  if (!response.ok || !response.body) throw new Error(`the live line answered ${response.status}`)
  const heard = new Map<string, number>()
  void listen(response.body, heard).catch(() => undefined)
  return { heard, close: () => ended.abort() }
}

const idPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function listen(body: ReadableStream<Uint8Array>, heard: Map<string, number>): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const part of body) {
    const text = rest + decoder.decode(part, { stream: true })
    const at = performance.now()
    for (const [id] of text.matchAll(idPattern)) if (!heard.has(id)) heard.set(id, at)
    rest = text.slice(text.lastIndexOf('\n') + 1)
  }
}
