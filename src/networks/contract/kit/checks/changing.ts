import { expect } from 'vitest'
import type { Standing } from '../../change.ts'
import { isFault } from '../../faults.ts'
import type { Live } from '../../publish.ts'
import { type Check, expectFault, expectLive, type KitRun, missingIn, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { onlyOne } from './publishing.ts'

export const changing: readonly Check[] = [
  {
    title: 'a post that is out gets other words and stays the same post',
    async run(kit) {
      const declared = missingIn(kit, 'edits')
      if (declared) {
        expect(kit.subject.network.edit, 'declared missing').toBeUndefined()
        return declared
      }
      const word = uniqueWord()
      const live = await out(kit, `Boots for 99 ${word}`)
      const text = `Boots for 89 <sorry> & “thanks”\n\nfor telling us ${word}`
      for (const attempt of ['first', 'again']) {
        const edited = await edit(kit, live, text)
        expect(edited.kind, `${attempt}: ${JSON.stringify(edited)}`).toBe('live')
        expect(onlyOne(await kit.subject.ourPosts(word)), attempt).toMatchObject({ text, inReplyTo: null })
      }
      return undefined
    },
  },
  {
    title: 'a post that is not there any more cannot get other words',
    async run(kit) {
      const declared = missingIn(kit, 'edits') ?? missingIn(kit, 'removes')
      if (declared) return declared
      const live = await out(kit, `Here today ${uniqueWord()}`)
      expect((await remove(kit, live)).kind).toBe('removed')
      expectFault(await edit(kit, live, 'Gone tomorrow'), 'gone')
      return undefined
    },
  },
  {
    title: 'a post is taken back, and taking it back twice is no error',
    async run(kit) {
      const declared = missingIn(kit, 'removes')
      if (declared && !kit.subject.network.remove) return declared
      const word = uniqueWord()
      const live = await out(kit, `Never mind ${word}`)
      if (declared) {
        expectFault(await remove(kit, live), 'refused')
        onlyOne(await kit.subject.ourPosts(word))
        return declared
      }
      expect((await remove(kit, live)).kind).toBe('removed')
      expect(await kit.subject.ourPosts(word)).toEqual([])
      expect((await remove(kit, live)).kind, 'again').toBe('removed')
      return undefined
    },
  },
  {
    title: 'how our posts stand is told: as written, changed there, or gone',
    async run(kit) {
      const declared = missingIn(kit, 'looks')
      if (declared) {
        expect(kit.subject.network.look, 'declared missing').toBeUndefined()
        return declared
      }
      const [kept, changed, gone] = [uniqueWord(), uniqueWord(), uniqueWord()]
      const posts = [await out(kit, kept), await out(kit, changed), await out(kit, gone)] as const
      for (const [index, word] of [kept, changed, gone].entries()) {
        expect((await look(kit, posts)).get(posts[index]?.remoteId ?? '')).toEqual({
          text: word,
          editedAt: null,
        })
      }
      const { elsewhere } = kit.subject
      if (!elsewhere) return { declared: 'Nobody can change our posts behind our back.' }
      await elsewhere.edit(posts[1].remoteId, `${changed} otherwise`)
      await elsewhere.remove?.(posts[2].remoteId)
      const now = await look(kit, posts)
      expect(now.get(posts[0].remoteId)).toMatchObject({ text: kept, editedAt: null })
      expect(now.get(posts[1].remoteId)).toMatchObject({ text: `${changed} otherwise` })
      if (!elsewhere.remove) return { declared: 'Posts cannot be taken back on this server.' }
      expect(now.get(posts[2].remoteId)).toBe('absent')
      return undefined
    },
  },
  {
    title: 'when nothing can be seen or done, it says so and calls nothing gone',
    async run(kit) {
      const { look: looking, remove: removing, edit: editing } = kit.subject.network
      if (!looking && !removing && !editing) return { declared: 'Posts that are out are left alone here.' }
      const live = await out(kit, `Still here ${uniqueWord()}`)
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      if (looking) expectFault(await looking.look(session, [live]), 'retryLater')
      if (removing) expectFault(await removing.remove(session, live), 'retryLater')
      if (editing) expectFault(await editing.edit(session, live, request('Otherwise')), 'retryLater')
      faults.calm()
      faults.answer(() => true, { status: 503, body: 'Down' }, Number.POSITIVE_INFINITY)
      if (looking) expectFault(await looking.look(session, [live]), 'retryLater')
      if (removing) expectFault(await removing.remove(session, live), 'retryLater', 'unknown')
      return undefined
    },
  },
]

async function out(kit: KitRun, text: string): Promise<Live> {
  return expectLive(await kit.publish.publish(kit.session(), request(text)))
}

async function edit(kit: KitRun, live: Live, text: string) {
  const port = kit.subject.network.edit
  if (!port) throw new Error('Editing is declared but the port is absent.')
  return port.edit(kit.session(), live, request(text))
}

async function remove(kit: KitRun, live: Live) {
  const port = kit.subject.network.remove
  if (!port) throw new Error('Taking back is declared but the port is absent.')
  return port.remove(kit.session(), live)
}

async function look(kit: KitRun, posts: readonly Live[]): Promise<ReadonlyMap<string, Standing | 'absent'>> {
  const port = kit.subject.network.look
  if (!port) throw new Error('Looking is declared but the port is absent.')
  const outcome = await port.look(kit.session(), posts)
  if (isFault(outcome)) throw new Error(`Looking failed: ${outcome.kind} (${outcome.reason}).`)
  return outcome.posts
}
