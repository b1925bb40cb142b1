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
  about: string | null
}

/** Who is at the other end, asked anew when something happened that may change it; null once they are nobody here. */
export type WhoNow = () => Promise<Ctx | null>

/**
 * The event stream of one signed-in browser: `{seq, type, ids}` lines from `after` on, in order. What is hidden from the
 * member is left out, as it is at that moment. Each line carries its number as the SSE id, so a client that slept says
 * where it was and gets the rest. Texts never travel here: the screen asks for what it may see.
 */
export function liveStream(
  ctx: Ctx,
  who: WhoNow,
  hub: LiveHub,
  after: number | null,
  signal: AbortSignal,
): Response {
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
        let place: Place = { at: after ?? (await head(ctx)), ctx: await who() }
        send(`retry: 1000\nid: ${place.at}\nevent: hello\ndata: {"seq":${place.at}}\n\n`)
        while (!signal.aborted && place.ctx) {
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
          place = await drain(place.ctx, who, place.at, send)
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

interface Place {
  readonly at: number
  readonly ctx: Ctx | null
}

async function drain(first: Ctx, who: WhoNow, from: number, send: (text: string) => void): Promise<Place> {
  let at = from
  let ctx: Ctx | null = first
  const newest = await head(first)
  // Behind our own end: the database is an older one (a restored backup), so the browser's numbers mean nothing.
  if (newest - at > TOO_FAR || newest < at) {
    send(`id: ${newest}\nevent: reload\ndata: {"seq":${newest}}\n\n`)
    return { at: newest, ctx }
  }
  while (ctx) {
    const rows = await page(ctx, at)
    // What comes after such a fact is shown to whoever they are since.
    const turn = rows.findIndex((row) => changesEyes(first, row))
    for (const row of turn < 0 ? rows : rows.slice(0, turn + 1)) {
      at = Number(row.seq)
      send(`id: ${at}\ndata: ${JSON.stringify({ seq: at, type: row.type, ids: [row.subject] })}\n\n`)
    }
    if (turn >= 0) ctx = await who()
    // Hidden facts up to here were looked at too.
    else if (rows.length < PAGE) return { at: Math.max(at, newest), ctx }
  }
  return { at, ctx }
}

async function page(ctx: Ctx, after: number): Promise<Row[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select seq, type, subject, data ->> 'memberId' as about from event
      where organisation_id = ${ctx.organisationId} and seq > ${after} and not weft_hides_fact(subject)
      order by seq limit ${PAGE}`),
  )
  return rows
}

/** Whether somebody may see more or less since this fact, or is no longer signed in. */
function changesEyes({ actor }: Ctx, { type, subject, about }: Row): boolean {
  if (actor.kind !== 'member') return false
  const mine = subject === actor.memberId || about === actor.memberId
  if (type.startsWith('department.') || type.startsWith('members.') || type === 'role.changed') return true
  return mine && (type.startsWith('member.') || type.startsWith('role.') || type === 'session.revoked')
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
