import type { ImapFlow } from 'imapflow'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Deliver, Page, RawItem, ReceivePort } from '#networks/contract/receive.ts'
import type { AllowRules } from '#platform/safe-fetch/addresses.ts'
import { accountOf, type Use } from './connect.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { letterOf, READ_BYTES } from './letter.ts'
import { normalise } from './normalise.ts'
import { openMailbox } from './open.ts'
import { faultOf } from './trouble.ts'

const PAGE = 20
const DAY_MS = 86_400_000
/** The first time, letters of a week are news, and at most so many; an archive is not. */
const FIRST = { days: 7, most: 200 }
/** When a folder was made anew, its numbers mean nothing: so far back is read again, and stored once. */
const AGAIN_DAYS = 30

export function mailboxReceive(rules: AllowRules): ReceivePort {
  return {
    pollSeconds: 60,
    normalise,
    poll: (session, stored) => poll(session, readCursor(stored), rules),
    stream: (session, deliver, signal) => stream(session, deliver, signal, rules),
  }
}

async function poll(session: Session, cursor: Cursor | null, rules: AllowRules): Promise<Page | Fault> {
  const { credentials, io } = session
  const marks = credentials.markRead === 'yes'
  let client: ImapFlow | null = null
  try {
    client = await openMailbox(accountOf(credentials), rules, { write: marks, idle: false })
    const validity = String(opened(client).uidValidity)
    const same = cursor?.validity === validity ? cursor : null
    if (marks && same && same.uid > same.marked)
      await client.messageFlagsAdd(`${same.marked + 1}:${same.uid}`, ['\\Seen'], { uid: true })
    const waiting = same ? await after(client, same.uid) : await recent(client, cursor !== null, io.now())
    const uids = waiting.slice(0, PAGE)
    const items = await letters(client, uids, validity, purposeOf(session))
    const uid = uids.at(-1) ?? same?.uid ?? opened(client).uidNext - 1
    const next: Cursor = { validity, uid, marked: same?.uid ?? Math.max(0, (uids[0] ?? uid + 1) - 1) }
    return { kind: 'page', items, cursor: JSON.stringify(next), more: waiting.length > uids.length }
  } catch (error) {
    return faultOf(error, io.now())
  } finally {
    await leave(client)
  }
}

/** Waits for the server to tell of letters. The next poll reads them again: they are stored once. */
async function stream(
  session: Session,
  deliver: Deliver,
  signal: AbortSignal,
  rules: AllowRules,
): Promise<Fault> {
  const { credentials, io } = session
  let client: ImapFlow | null = null
  const leaving = () => client?.close()
  signal.addEventListener('abort', leaving, { once: true })
  try {
    client = await openMailbox(accountOf(credentials), rules, { write: false, idle: true })
    const validity = String(opened(client).uidValidity)
    let known = opened(client).uidNext - 1
    const bell = bellOf(client)
    while (!signal.aborted) {
      const uids = (await after(client, known)).slice(0, PAGE)
      if (uids.length > 0) {
        await deliver(await letters(client, uids, validity, purposeOf(session)))
        known = uids.at(-1) ?? known
        continue
      }
      if (!(await bell.rings(client))) break
    }
    return { kind: 'retryLater', at: new Date(io.now().getTime() + 5000), reason: 'The mail server hung up.' }
  } catch (error) {
    return faultOf(error, io.now())
  } finally {
    signal.removeEventListener('abort', leaving)
    await leave(client)
  }
}

/** Rings when the server says that there is more; once for all that was said meanwhile. */
function bellOf(client: ImapFlow) {
  let [rung, over] = [false, false]
  let wake: () => void = () => undefined
  client.on('exists', () => {
    rung = true
    wake()
  })
  client.on('close', () => {
    over = true
    wake()
  })
  return {
    /** True when there is more to read, false when the connection ended. */
    async rings(on: ImapFlow): Promise<boolean> {
      const heard = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (!rung && !over) {
        // Idling lasts until the next command; that it failed is told by the connection.
        void on.idle().catch(() => undefined)
        await heard
      }
      rung = false
      return !over
    },
  }
}

/** Numbers above `uid`, rising. A server answers `n:*` with its last letter even when that is below n. */
async function after(client: ImapFlow, uid: number): Promise<number[]> {
  const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true })
  return rising(found || []).filter((one) => one > uid)
}

async function recent(client: ImapFlow, again: boolean, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - (again ? AGAIN_DAYS : FIRST.days) * DAY_MS)
  const found = rising((await client.search({ since }, { uid: true })) || [])
  return again ? found : found.slice(-FIRST.most)
}

const rising = (uids: readonly number[]): number[] => [...uids].sort((a, b) => a - b)

async function letters(
  client: ImapFlow,
  uids: readonly number[],
  validity: string,
  use: Use,
): Promise<RawItem[]> {
  if (uids.length === 0) return []
  const wanted = { uid: true, size: true, bodyStructure: true, internalDate: true }
  const found = client.fetch(uids.join(','), { ...wanted, source: { maxLength: READ_BYTES } }, { uid: true })
  const items: RawItem[] = []
  // A number asked for may be gone meanwhile; what else the server sends was not asked for.
  for await (const message of found)
    if (uids.includes(message.uid)) items.push(await letterOf(message, validity, use))
  return items
}

function opened(client: ImapFlow) {
  if (!client.mailbox) throw new Error('The mail server opened no folder.')
  return client.mailbox
}

const purposeOf = ({ credentials }: Session): Use => (credentials.use === 'read' ? 'read' : 'answer')

async function leave(client: ImapFlow | null): Promise<void> {
  if (!client) return
  await Promise.race([client.logout().catch(() => undefined), new Promise((done) => setTimeout(done, 2000))])
  client.close()
}
