import { sql } from 'drizzle-orm'
import type { Ctx } from '../ctx.ts'
import type { LiveHub } from './hub.ts'

const PAGE = 500
const HEARTBEAT_MS = 15_000
/** A client further behind than this reloads its screen instead of replaying. */
const TOO_FAR = 5000

interface Row extends Record<string, unknown> {
  seq: string
  type: string
  subject: string
}

/**
 * The event stream of one signed-in browser: `{seq, type, ids}` lines from `after` on, in order, without gaps. Each
 * carries its number as the SSE id, so a client that slept says where it was and gets the rest. Texts never travel
 * here: the screen asks for what it may see.
 */
export function liveStream(ctx: Ctx, hub: LiveHub, after: number | null, signal: AbortSignal): Response {
  let wake: (() => void) | null = null
  let pending = true
  const unsubscribe = hub.subscribe(ctx.organisationId, () => {
    pending = true
    wake?.()
  })
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      try {
        let at = after ?? (await head(ctx))
        send(`retry: 1000\nid: ${at}\nevent: hello\ndata: {"seq":${at}}\n\n`)
        while (!signal.aborted) {
          if (!pending)
            await sleepUntil((resolve) => {
              wake = resolve
            }, signal)
          if (signal.aborted) break
          if (!pending) {
            send(': still here\n\n')
            continue
          }
          pending = false
          at = await drain(ctx, at, send)
        }
        controller.close()
      } catch (error) {
        if (!signal.aborted) ctx.log.warn({ err: error }, 'a live stream ended early; the browser reconnects')
        try {
          controller.close()
        } catch {
          // already closed by the other side
        }
      } finally {
        unsubscribe()
      }
    },
    cancel: unsubscribe,
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

async function drain(ctx: Ctx, from: number, send: (text: string) => void): Promise<number> {
  let at = from
  const newest = await head(ctx)
  // Behind our own end: the database is an older one (a restored backup), so the browser's numbers mean nothing.
  if (newest - at > TOO_FAR || newest < at) {
    send(`id: ${newest}\nevent: reload\ndata: {"seq":${newest}}\n\n`)
    return newest
  }
  for (;;) {
    const rows = await ctx.read((tx) =>
      tx.execute<Row>(sql`select seq, type, subject from event
        where organisation_id = ${ctx.organisationId} and seq > ${at} order by seq limit ${PAGE}`),
    )
    for (const row of rows.rows) {
      at = Number(row.seq)
      send(`id: ${at}\ndata: ${JSON.stringify({ seq: at, type: row.type, ids: [row.subject] })}\n\n`)
    }
    if (rows.rows.length < PAGE) return at
  }
}

async function head(ctx: Ctx): Promise<number> {
  const rows = await ctx.read((tx) =>
    tx.execute<{ seq: string }>(
      sql`select seq from event_head where organisation_id = ${ctx.organisationId}`,
    ),
  )
  return Number(rows.rows[0]?.seq ?? 0)
}

function sleepUntil(arm: (resolve: () => void) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, HEARTBEAT_MS)
    signal.addEventListener('abort', done)
    arm(done)
  })
}
