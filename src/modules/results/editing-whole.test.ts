import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { addPhrase } from '#modules/originality/index.ts'
import { liveWords } from '#modules/publishing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { editPost } from './commands/edit-post.ts'
import { checkNewWords } from './queries/check-edit.ts'
import { postResult } from './queries/post.ts'
import { type OpenHouse, openHouse, type Room } from './testing/house.ts'

let house: OpenHouse
let room: Room
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})
beforeEach(async () => {
  house.state.keepsAlts = false
  room = await house.organisation()
})

async function picture(name: string): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#863' } })
    .png()
    .toBuffer()
  return unwrap(await storeFile(room.author.ctx, { name, bytes })).id
}
const forbid = (phrase: string) =>
  addPhrase(room.organisation.ctx, {
    phrase,
    lang: null,
    severity: 'must-fix',
    reason: 'we promise nothing',
    cure: null,
  })
const there = (remoteId: string) => house.server.service.state.posts.get(remoteId)

describe('an edit of a post that is out', () => {
  it('is judged with all that stays: headline, link card and alt texts, also in a further part', async () => {
    const card = { url: 'https://fjell.example/', title: 'Marvellous', description: '', imageFileId: null }
    const carded = await room.publish('With a card', { card })
    const fileId = await picture('a.png')
    const first = await room.publish('First', {
      thread: [{ text: 'Second', media: [{ fileId, alt: 'Marvellous and dry' }] }],
    })
    const parts = unwrap(await postResult(room.author.ctx, { postId: first.id })).parts
    const postId = parts.find((part) => part.text === 'Second')?.id ?? ''
    unwrap(await forbid('marvellous'))
    for (const one of [carded.id, postId]) {
      const checked = unwrap(await checkNewWords(room.author.ctx, { postId: one, text: 'Quite harmless' }))
      expect(checked).toMatchObject({ outcome: 'refuse', messages: [expect.stringContaining('marvellous')] })
      const refused = await editPost(room.author.ctx, {
        postId: one,
        text: 'Quite harmless',
        reason: 'Why not',
      })
      expect(refused.ok).toBe(false)
    }
    // Words that are put right with the edit do not stop it.
    const cured = { postId, text: 'Second', alts: { [fileId]: 'Dry' } }
    expect(unwrap(await checkNewWords(room.author.ctx, cured)).outcome).toBe('needs')
  })

  it('changes alt texts alone, with consent to exactly them, and our record follows', async () => {
    const [one, two] = [await picture('one.png'), await picture('two.png')]
    const media = [one, two].map((fileId) => ({ fileId, alt: 'A cot' }))
    const post = await room.publish('With pictures', { media })
    const edit = { postId: post.id, text: 'With pictures', reason: 'A typing mistake' }
    expect((await editPost(room.author.ctx, { ...edit, alts: { [one]: 'A cot' } })).ok).toBe(false)
    unwrap(await editPost(room.author.ctx, { ...edit, alts: { [two]: 'A coat' } }))
    await room.carryOut(post.id)
    expect(there(post.remoteId)?.media.map(({ alt }) => alt)).toEqual(['A cot', 'A cot'])
    await room.consent()
    await room.carryOut(post.id)
    expect(there(post.remoteId)?.media.map(({ alt }) => alt)).toEqual(['A cot', 'A coat'])
    expect((await liveWords(room.system, post.id))?.media.map(({ alt }) => alt)).toEqual(['A cot', 'A coat'])
    const shown = unwrap(await postResult(room.author.ctx, { postId: post.id }))
    expect(shown).toMatchObject({
      altsMayChange: true,
      media: [{ alt: 'A cot' }, { alt: 'A coat' }],
      acts: [{ altTexts: { [two]: 'A coat' }, state: 'done' }],
    })
  })

  it('leaves alt texts alone where the network keeps them, and says so', async () => {
    const fileId = await picture('kept.png')
    const post = await room.publish('Kept', { media: [{ fileId, alt: 'A coat' }] })
    house.state.keepsAlts = true
    const edit = { postId: post.id, text: 'Changed', reason: 'Because', alts: { [fileId]: 'A red coat' } }
    expect(await editPost(room.author.ctx, edit)).toMatchObject({
      ok: false,
      error: { type: 'conflict', message: expect.stringContaining('lets only the words be changed') },
    })
    expect(unwrap(await postResult(room.author.ctx, { postId: post.id })).altsMayChange).toBe(false)
    expect((await editPost(room.author.ctx, { ...edit, alts: { [fileId]: 'A coat' } })).ok).toBe(true)
  })
})
