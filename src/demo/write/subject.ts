import { createHash } from 'node:crypto'
import type { StoryChannel } from '../company/company.ts'

/** One account's version of something, as a reader would see it. */
export interface Content {
  readonly channel: StoryChannel
  readonly text: string
  readonly lang: string | null
  readonly media: readonly { readonly fileId: string; readonly alt: string }[]
}

/** The digest publishing makes: consent is for exactly this content. */
export function digestOf(contents: readonly Content[]): string {
  const canonical = [...contents]
    .sort((a, b) => (a.channel.id < b.channel.id ? -1 : 1))
    .map(({ channel, text, lang, media }) => [
      channel.id,
      text,
      lang,
      media.map((one) => [one.fileId, one.alt]),
    ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

export interface Subject {
  readonly type: 'draft' | 'reply'
  readonly id: string
  readonly kind: 'post' | 'reply'
  readonly title: string
  readonly author: string
  readonly contents: readonly Content[]
  readonly digest: string
  readonly at: Date
}

export interface Settlement {
  readonly state: 'granted' | 'declined'
  readonly at: Date
  readonly by: string
  readonly note: string | null
}

/** What an approver reads. */
export function previewOf({ channel, text, media }: Content) {
  const { id, handle, displayName } = channel
  return {
    channelId: id,
    network: 'fake',
    networkName: 'Fake network',
    handle,
    displayName,
    text,
    media: [...media],
  }
}
