import type { Message } from '#modules/inbox/contract.ts'

const DEEPEST = 2

/**
 * How far each message stands in: a reply to what stands right above it goes on at the same depth, one to something
 * further up stands one step in from that, at most two.
 */
export function depths(messages: readonly Pick<Message, 'id' | 'answers'>[]): Map<string, number> {
  const depth = new Map<string, number>()
  for (const [index, { id, answers }] of messages.entries()) {
    const above = messages[index - 1]?.id
    const parent = answers === null ? undefined : depth.get(answers)
    if (parent === undefined) depth.set(id, 0)
    else depth.set(id, answers === above ? parent : Math.min(DEEPEST, parent + 1))
  }
  return depth
}
