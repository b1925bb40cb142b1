const MOST = 70

/** The first sentence without the handles before it, as the inbox names a conversation. */
export function titleOf(text: string): string {
  const plain = text
    .replace(/^(?:\s*@[^\s]+)+\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = /^.*?[.!?](?=\s|$)/u.exec(plain)?.[0] ?? plain
  const points = Array.from(sentence)
  if (points.length <= MOST) return sentence
  return `${points
    .slice(0, MOST - 1)
    .join('')
    .trimEnd()}…`
}
