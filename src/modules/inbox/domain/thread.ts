export interface ThreadPlace {
  readonly remoteId: string
  readonly threadRoot: string | null
  readonly mentionKind: string
}

/**
 * Which conversation of this person a mention belongs to. The network's own thread decides; private messages of one
 * person are one thread. People are kept apart by the caller: the key is unique within contact and channel only.
 */
export function threadKey(place: ThreadPlace): string {
  if (place.mentionKind === 'message') return 'messages'
  return `thread:${place.threadRoot ?? place.remoteId}`
}

/** A short name for a conversation: the first sentence, without leading handles. */
export function titleOf(text: string, max = 70): string {
  const plain = text
    .replace(/^(?:\s*@[^\s]+)+\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = /^.*?[.!?。！？](?=\s|$)/u.exec(plain)?.[0] ?? plain
  const points = Array.from(sentence)
  return points.length <= max
    ? sentence
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}
