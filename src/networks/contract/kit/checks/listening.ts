import { expect } from 'vitest'
import { isFault } from '../../faults.ts'
import type { Listened, ListenKind, ListenPort } from '../../listen.ts'
import type { NormalisedItem, Page, RawItem } from '../../receive.ts'
import { type Check, type Declared, expectFault, type KitRun, missingIn } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { eventually } from '../wait.ts'

const capability = { search: 'listensSearch', tag: 'listensTag', public: 'listensPublic' } as const

export const listening: readonly Check[] = [
  findsFresh('search', 'a search finds what somebody has just said to nobody in particular'),
  findsFresh('tag', 'a tag is heard when somebody has just used it'),
  findsFresh('public', 'what a server shows to everybody is heard'),
  nothingTwice(
    'search',
    'a search goes on from its cursor: nothing old comes again, and nothing new is left out',
  ),
  nothingTwice('tag', 'a tag goes on from its cursor: nothing old comes again, and nothing new is left out'),
  {
    title: 'the stream of a tag hands out a post as it happens and ends when told',
    async run(kit) {
      const declared = missingIn(kit, 'listensStream')
      const { listen } = kit.subject.network
      const word = uniqueWord()
      const what: Listened = { kind: 'tag', term: word }
      const stop = new AbortController()
      const heard: RawItem[] = []
      if (declared) {
        if (listen?.stream)
          expectFault(await listen.stream(kit.session(), what, async () => undefined, stop.signal), 'refused')
        return declared
      }
      if (!listen?.stream) throw new Error('The stream of a tag is declared but absent.')
      const deliver = async (items: readonly RawItem[]) => void heard.push(...items)
      const ended = listen.stream(kit.session(), what, deliver, stop.signal)
      const said = await eventually('that the stream hears a post', kit.subject.withinMs, async () => {
        const one = await say(kit, `Live #${word} ${uniqueWord()}`)
        await new Promise((wake) => setTimeout(wake, 500))
        return heard.some((item) => item.remoteId === one.remoteId) ? one : undefined
      })
      const item = heard.find((one) => one.remoteId === said.remoteId)
      if (item) expect(read(kit, listen, item).text).toBe(said.text)
      stop.abort()
      expect((await ended).kind).toBe('retryLater')
      return undefined
    },
  },
  {
    title: 'a server that does not answer a search is a fault, and told to wait it waits as long as told',
    async run(kit) {
      const { listen } = kit.subject.network
      const way = listen?.ways[0]
      if (!listen || !way) return { declared: 'Nothing can be heard here beyond our own account.' }
      const what = { kind: way.kind, term: way.kind === 'public' ? '' : uniqueWord() }
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await listen.poll(session, what, null), 'retryLater')
      faults.calm()
      const busy = { status: 429, headers: { 'retry-after': '120' }, body: '{"error":"RateLimitExceeded"}' }
      faults.answer(() => true, busy, Number.POSITIVE_INFINITY)
      const fault = expectFault(await listen.poll(session, what, null), 'retryLater')
      const seconds = (fault.at.getTime() - kit.subject.io.now().getTime()) / 1000
      expect(seconds, 'seconds to wait').toBeGreaterThan(110)
      expect(seconds, 'seconds to wait').toBeLessThan(125)
      return undefined
    },
  },
]

function findsFresh(kind: ListenKind, title: string): Check {
  return {
    title,
    async run(kit) {
      const absent = await listenDeclaredMissing(kit, kind)
      if (absent) return absent
      const listen = portOf(kit, kind)
      const word = uniqueWord()
      const what = { kind, term: kind === 'public' ? '' : word }
      const { cursor } = await drain(kit, listen, what, null)
      const said = await say(kit, `Has anybody tried this ${kind === 'tag' ? '#' : ''}${word} 🥾?`)
      const { item } = await find(kit, listen, what, said.remoteId, cursor)
      expect(read(kit, listen, item)).toMatchObject({ text: said.text, addressed: false })
      // The post is the same one however it is heard: a mention of us among what a search finds stays a mention.
      if (kind === 'public') return undefined
      const toUs = await kit.subject.other.writeToUs(`And what about ${kind === 'tag' ? '#' : ''}${word}?`)
      const mention = await find(kit, listen, what, toUs.remoteId, cursor).catch(() => null)
      // Servers know of what others said elsewhere only in part.
      if (mention) expect(read(kit, listen, mention.item).addressed, 'a mention of us').toBe(true)
      return undefined
    },
  }
}

function nothingTwice(kind: ListenKind, title: string): Check {
  return {
    title,
    async run(kit) {
      const absent = await listenDeclaredMissing(kit, kind)
      if (absent) return absent
      const listen = portOf(kit, kind)
      const word = uniqueWord()
      const what = { kind, term: word }
      const mark = kind === 'tag' ? '#' : ''
      const first = await say(kit, `First ${mark}${word}`)
      const found = await find(kit, listen, what, first.remoteId, null)
      expect(ids(await drain(kit, listen, what, found.cursor)), 'nothing old').toEqual([])
      const later: string[] = []
      for (let index = 0; index < 4; index += 1)
        later.push((await say(kit, `${mark}${word} ${index}`)).remoteId)
      const heard: string[] = []
      let { cursor } = found
      await eventually('that all are heard', kit.subject.withinMs, async () => {
        const page = await drain(kit, listen, what, cursor)
        heard.push(...ids(page))
        cursor = page.cursor
        return later.every((id) => heard.includes(id)) ? true : undefined
      })
      expect([...heard].sort(), 'each once').toEqual([...later].sort())
      expect(ids(await drain(kit, listen, what, cursor)), 'nothing twice').toEqual([])
      return undefined
    },
  }
}

/** Declared missing: the way is absent, or this server answers it with a fault in words. */
async function listenDeclaredMissing(kit: KitRun, kind: ListenKind): Promise<Declared | undefined> {
  const declared = missingIn(kit, capability[kind])
  const { listen } = kit.subject.network
  if (!declared || !listen?.ways.some((way) => way.kind === kind)) return declared
  // What stands behind a server may only be away; then it is asked again.
  const outcome = await listen.poll(kit.session(), { kind, term: uniqueWord() }, null)
  expectFault(outcome, 'refused', 'retryLater')
  return declared
}

function portOf(kit: KitRun, kind: ListenKind): ListenPort {
  const { listen } = kit.subject.network
  if (!listen?.ways.some((way) => way.kind === kind))
    throw new Error(`Listening to a ${kind} is declared but absent.`)
  return listen
}

function say(kit: KitRun, text: string) {
  const { other } = kit.subject
  if (!other.say) throw new Error('Nobody can say anything in public.')
  return other.say(text)
}

const ids = (page: Page) => page.items.map((item) => item.remoteId)

async function drain(kit: KitRun, listen: ListenPort, what: Listened, from: string | null): Promise<Page> {
  const items: RawItem[] = []
  let cursor = from
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await listen.poll(kit.session(), what, cursor)
    if (isFault(page)) throw new Error(`Listening failed: ${page.kind} (${page.reason}).`)
    items.push(...page.items)
    cursor = page.cursor
    if (!page.more) return { kind: 'page', items, cursor, more: false }
  }
  throw new Error('Fifty pages and still more: the cursor does not advance.')
}

async function find(
  kit: KitRun,
  listen: ListenPort,
  what: Listened,
  remoteId: string,
  from: string | null,
): Promise<{ readonly item: RawItem; readonly cursor: string | null }> {
  let cursor = from
  return eventually(`that ${remoteId} is heard`, kit.subject.withinMs, async () => {
    const page = await drain(kit, listen, what, cursor)
    cursor = page.cursor
    const item = page.items.find((one) => one.remoteId === remoteId)
    return item && { item, cursor }
  })
}

/** Normalises a stored copy, since intake keeps JSON. */
function read(kit: KitRun, listen: ListenPort, item: RawItem): NormalisedItem {
  const stored: unknown = JSON.parse(JSON.stringify(item.body))
  const normalised = listen.normalise(stored, kit.account)
  if (normalised.kind !== 'mention-item')
    throw new Error(`Expected a post, but ${item.remoteId} became ${JSON.stringify(normalised)}.`)
  expect(normalised.remoteId).toBe(item.remoteId)
  return normalised
}
