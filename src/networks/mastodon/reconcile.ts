import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Live, PublishRequest } from '#networks/contract/publish.ts'
import { type Answer, call } from './api.ts'
import { liveOf } from './live.ts'
import { outgoingText, saysTheSame } from './outgoing.ts'
import { idOf, object, objects, text, time, type Wire } from './wire.ts'

const pages = 5
// Servers that round to the second date a post before the moment it was asked for.
const rounding = 1000

/**
 * Looks for the post among our own, back to the moment of the claim, and under what it answers, because some servers
 * leave private answers out of the list. The earliest that fits is it, unless it is known as another post of ours.
 */
export async function reconcile(
  session: Session,
  request: PublishRequest,
): Promise<Live | { readonly kind: 'absent' } | Fault> {
  const under = await underTarget(session, request)
  if (under.kind !== 'found') return under
  const own = await ownSince(session, request)
  if (own.kind !== 'found') return own
  const candidates = [...under.statuses, ...own.statuses]
    .filter((status) => fits(status, request, session.account.remoteId, own.earliest))
    .map((status) => liveOf(status, request.replyTo))
    .filter((live) => live !== null)
    .filter((live) => !request.known?.includes(live.remoteId))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  return candidates[0] ?? { kind: 'absent' }
}

interface Found {
  readonly kind: 'found'
  readonly statuses: readonly Wire[]
}

async function underTarget(session: Session, { replyTo }: PublishRequest): Promise<Found | Fault> {
  if (replyTo === null) return { kind: 'found', statuses: [] }
  const answer = await call(session, `/api/v1/statuses/${encodeURIComponent(replyTo.remoteId)}/context`)
  // What it answers is gone, and our answer may well be there: the list decides.
  if (answer.kind === 'refused' || answer.kind === 'gone') return { kind: 'found', statuses: [] }
  if (answer.kind !== 'answer') return answer
  return { kind: 'found', statuses: objects(object(answer.body).descendants) }
}

async function ownSince(
  session: Session,
  request: PublishRequest,
): Promise<(Found & { readonly earliest: number }) | Fault> {
  const statuses: Wire[] = []
  let earliest = request.claimedAt.getTime() - rounding
  let before: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const path = `/api/v1/accounts/${encodeURIComponent(session.account.remoteId)}/statuses`
    const answer = await call(session, path, {
      query: { limit: '40', exclude_reblogs: 'true', max_id: before },
    })
    if (answer.kind !== 'answer') return answer
    if (page === 0) earliest += clockAhead(answer, session)
    const list = objects(answer.body)
    statuses.push(...list)
    const last = list.at(-1)
    before = last ? (idOf(last.id) ?? undefined) : undefined
    if (before === undefined || Date.parse(time(last?.created_at) ?? '') < earliest) break
  }
  return { kind: 'found', statuses, earliest }
}

/** How far the server's clock is ahead of ours, when it tells and it matters; its header counts whole seconds. */
function clockAhead({ headers }: Answer, session: Session): number {
  const told = Date.parse(headers.get('date') ?? '')
  const ahead = told - session.io.now().getTime()
  return Number.isNaN(ahead) || Math.abs(ahead) < 2000 ? 0 : ahead
}

function fits(status: Wire, request: PublishRequest, us: string, earliest: number): boolean {
  const at = Date.parse(time(status.created_at) ?? '')
  return (
    at >= earliest &&
    idOf(object(status.account).id) === us &&
    // A thread may say the same twice: what it hangs under tells its posts apart.
    idOf(status.in_reply_to_id) === (request.replyTo?.remoteId ?? null) &&
    sameMedia(status, request) &&
    samePoll(status, request) &&
    saysTheSame(status, outgoingText(request))
  )
}

/** As many as we sent, or fewer where a server keeps equal files once. */
function sameMedia(status: Wire, { media }: PublishRequest): boolean {
  const shown = objects(status.media_attachments).length
  const different = media.filter(
    ({ bytes }, index) => !media.slice(0, index).some((other) => Buffer.compare(bytes, other.bytes) === 0),
  )
  return shown >= different.length && shown <= media.length
}

/** Another poll makes it another post; none at all does not, since some servers leave it out. */
function samePoll({ poll }: Wire, request: PublishRequest): boolean {
  const choices = (titles: readonly string[]) =>
    titles.map((title) => title.normalize('NFC').trim()).join('\n')
  const shown = objects(object(poll).options).map((option) => text(option.title) ?? '')
  return shown.length === 0 || choices(shown) === choices(request.poll?.options ?? [])
}
