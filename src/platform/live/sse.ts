import type { Ctx } from '../ctx.ts'
import { type Fact, factsAfter, headOf, TOO_FAR } from './facts.ts'
import type { LiveHub } from './hub.ts'

const HEARTBEAT_MS = 15_000

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
        let place: Place = { at: after ?? (await headOf(ctx)), ctx: await who() }
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
          place = await drain({ who, hub, send }, place.ctx, place.at)
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

interface Line {
  readonly who: WhoNow
  readonly hub: LiveHub
  readonly send: (text: string) => void
}

async function drain({ who, hub, send }: Line, first: Ctx, from: number): Promise<Place> {
  let at = from
  let ctx: Ctx | null = first
  while (ctx) {
    const { facts, newest, upTo } = await factsAfter(ctx, hub, at)
    // Behind our own end: the database is an older one (a restored backup), so the browser's numbers mean nothing.
    if (newest - at > TOO_FAR || newest < at) {
      send(`id: ${newest}\nevent: reload\ndata: {"seq":${newest}}\n\n`)
      return { at: newest, ctx }
    }
    // What comes after such a fact is shown to whoever they are since.
    const turn = facts.findIndex((fact) => changesEyes(first, fact))
    for (const fact of turn < 0 ? facts : facts.slice(0, turn + 1)) {
      at = fact.seq
      const ids = [fact.subject, ...fact.subjects]
      send(`id: ${at}\ndata: ${JSON.stringify({ seq: at, type: fact.type, ids })}\n\n`)
    }
    if (turn >= 0) ctx = await who()
    else {
      // Hidden facts up to there were looked at too.
      at = upTo
      if (at >= newest) return { at, ctx }
    }
  }
  return { at, ctx }
}

/** Whether somebody may see more or less since this fact, or is no longer signed in. */
function changesEyes({ actor }: Ctx, { type, subject, about }: Fact): boolean {
  if (actor.kind !== 'member') return false
  const mine = subject === actor.memberId || about === actor.memberId
  if (type.startsWith('department.') || type.startsWith('members.') || type === 'role.changed') return true
  return mine && (type.startsWith('member.') || type.startsWith('role.') || type === 'session.revoked')
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
