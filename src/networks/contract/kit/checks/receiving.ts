import { expect } from 'vitest'
import { type Check, expectFault, type KitRun, missing } from '../run.ts'
import { nastyTexts, uniqueWord } from '../texts.ts'
import { drain, findMention, page, read } from './inbox.ts'

export const receiving: readonly Check[] = [
  {
    title: 'a mention is handed out in time, with who wrote it and what',
    async run(kit) {
      const absent = await receiveDeclaredMissing(kit)
      if (absent) return absent
      const { cursor } = await drain(kit, null)
      const written = await kit.subject.other.writeToUs(`Do you ship to Norway? ${uniqueWord()}`)
      const item = read(kit, (await findMention(kit, written.remoteId, cursor)).item)
      const overheard = missing(kit.subject.can.addressed)
      expect(item).toMatchObject({ text: written.text, addressed: !overheard })
      expect(item.author.handle).toBe(kit.subject.other.handle)
      expect(Number.isNaN(Date.parse(item.publishedAt ?? '')), 'written at').toBe(false)
      if (!overheard) expect(item.author.remoteId).not.toBe(kit.account.remoteId)
      return overheard
    },
  },
  ...Object.entries(nastyTexts).map(
    ([name, nasty]): Check => ({
      title: `what is written to us survives unchanged: ${name}`,
      async run(kit) {
        const absent = await receiveDeclaredMissing(kit)
        if (absent) return absent
        const { cursor } = await drain(kit, null)
        const written = await kit.subject.other.writeToUs(`${nasty} ${uniqueWord()}`)
        expect(written.text, 'the other person was heard').toContain(nasty)
        const item = read(kit, (await findMention(kit, written.remoteId, cursor)).item)
        expect(item.text).toBe(written.text)
        return undefined
      },
    }),
  ),
  {
    title: 'the cursor advances: asking again brings nothing old',
    async run(kit) {
      const absent = await receiveDeclaredMissing(kit)
      if (absent) return absent
      const first = await kit.subject.other.writeToUs(`First ${uniqueWord()}`)
      const { cursor } = await findMention(kit, first.remoteId)
      expect((await drain(kit, cursor)).items.map((item) => item.remoteId)).toEqual([])
      const second = await kit.subject.other.writeToUs(`Second ${uniqueWord()}`)
      const found = await findMention(kit, second.remoteId, cursor)
      const after = await drain(kit, found.cursor)
      expect(after.items.map((item) => item.remoteId)).toEqual([])
      return undefined
    },
  },
  {
    title: 'the same page twice brings the same remote ids, each once',
    async run(kit) {
      const absent = await receiveDeclaredMissing(kit)
      if (absent) return absent
      const { cursor } = await drain(kit, null)
      const written = await kit.subject.other.writeToUs(`Twice ${uniqueWord()}`)
      await findMention(kit, written.remoteId, cursor)
      const ids = async () => (await page(kit, cursor)).items.map((item) => item.remoteId)
      const once = await ids()
      expect(once).toContain(written.remoteId)
      expect(await ids()).toEqual(once)
      expect(new Set(once).size, 'no id twice on a page').toBe(once.length)
      return undefined
    },
  },
  {
    title: 'a source that does not answer is a fault, never an empty page',
    async run(kit) {
      if (!kit.subject.network.receive) return missing(kit.subject.can.receive)
      if (kit.receive.streamsOnly) return noPages(kit)
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await kit.receive.poll(session, null), 'retryLater')
      faults.calm()
      faults.answer(() => true, { status: 503, body: 'Down' }, Number.POSITIVE_INFINITY)
      expectFault(await kit.receive.poll(session, null), 'retryLater')
      return undefined
    },
  },
]

/** Declared missing: either the port is absent, or this server answers it with a fault. */
async function receiveDeclaredMissing(kit: KitRun) {
  const declared = missing(kit.subject.can.receive)
  if (kit.subject.network.receive?.streamsOnly) return noPages(kit)
  if (!declared || !kit.subject.network.receive) return declared
  expectFault(await kit.receive.poll(kit.session(), null), 'retryLater', 'refused')
  return declared
}

/** A network that only streams has nothing to poll: it has to say so, and a poll must move nothing. */
async function noPages(kit: KitRun) {
  const declared = missing(kit.subject.can.receive)
  if (!declared) throw new Error('It only streams, so receiving by pages has to be declared missing.')
  const page = { kind: 'page', items: [], cursor: 'where it stood', more: false }
  expect(await kit.receive.poll(kit.session(), 'where it stood')).toEqual(page)
  return declared
}
