import { expect } from 'vitest'
import { redSquare } from '../media.ts'
import { type Check, expectFault, expectLive, missing, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { findMention, read } from './inbox.ts'
import { onlyOne, publishDeclaredMissing } from './publishing.ts'

export const mediaAndReplies: readonly Check[] = [
  {
    title: 'an image arrives with its alternative text',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const alt = `A red square, "quoted" & <plain> 👩🏽‍🚀 ${word}`
      const asked = request(`With an image ${word}`, { media: [await redSquare(alt)] })
      const outcome = await kit.publish.publish(kit.session(), asked)
      const declared = missing(kit.subject.can.images)
      if (declared) {
        expectFault(outcome, 'refused')
        return declared
      }
      expectLive(outcome)
      expect(onlyOne(await kit.subject.ourPosts(word)).alts).toEqual([alt])
      return undefined
    },
  },
  {
    title: 'a reply lands under what it answers',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const declared = missing(kit.subject.can.replies) ?? missing(kit.subject.can.receive)
      if (declared) return declared
      const written = await kit.subject.other.writeToUs(`Where is my parcel? ${uniqueWord()}`)
      const item = read(kit, (await findMention(kit, written.remoteId)).item)
      const word = uniqueWord()
      const replyTo = { remoteId: item.remoteId, context: item.replyContext }
      const live = expectLive(
        await kit.publish.publish(kit.session(), request(`On its way ${word}`, { replyTo })),
      )
      expect(onlyOne(await kit.subject.ourPosts(word)).inReplyTo).toBe(written.remoteId)

      const deeper = uniqueWord()
      const toOurselves = { remoteId: live.remoteId, context: live.context }
      const second = request(`And more ${deeper}`, { replyTo: toOurselves })
      expectLive(await kit.publish.publish(kit.session(), second))
      expect(onlyOne(await kit.subject.ourPosts(deeper)).inReplyTo).toBe(live.remoteId)
      return undefined
    },
  },
]
