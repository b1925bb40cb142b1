import { expect } from 'vitest'
import { type Check, expectLive, type KitRun, missing, request } from '../run.ts'
import type { SeenPost } from '../subject.ts'
import { nastyTexts, uniqueWord } from '../texts.ts'

export const publishing: readonly Check[] = [
  {
    title: 'publishes and is read back with exactly our text',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const text = `Hello from the kit ${word}`
      const live = expectLive(await kit.publish.publish(kit.session(), request(text)))
      const post = onlyOne(await kit.subject.ourPosts(word))
      expect(post).toMatchObject({ remoteId: live.remoteId, text, inReplyTo: null })
      if (live.url) expect(new URL(live.url).protocol).toMatch(/^https?:$/)
      expect(Math.abs(live.at.getTime() - Date.now()), 'live about now').toBeLessThan(120_000)
      return undefined
    },
  },
  ...Object.entries(nastyTexts).map(
    ([name, nasty]): Check => ({
      title: `what we publish survives unchanged: ${name}`,
      async run(kit) {
        const absent = publishDeclaredMissing(kit)
        if (absent) return absent
        const word = uniqueWord()
        const text = `${nasty} ${word}`
        expectLive(await kit.publish.publish(kit.session(), request(text)))
        expect(onlyOne(await kit.subject.ourPosts(word)).text).toBe(text)
        return undefined
      },
    }),
  ),
]

/** Where publishing is declared impossible, the port must be absent: nobody asks for half of it. */
export function publishDeclaredMissing(kit: KitRun) {
  const declared = missing(kit.subject.can.publish)
  if (declared) expect(kit.subject.network.publish, 'publish is declared missing').toBeUndefined()
  return declared
}

export function onlyOne(posts: readonly SeenPost[]): SeenPost {
  expect(
    posts.map((post) => post.text),
    'exactly one post',
  ).toHaveLength(1)
  const [post] = posts
  if (!post) throw new Error('No post.')
  return post
}
