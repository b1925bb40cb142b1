import { type Fields, fieldsOf, listOf, type Told, told, wordOf } from './fields.ts'

/** Messages of WhatsApp, each with the name its sender goes by. */
export function whatsapp(value: Fields): Told[] {
  const names = new Map(
    listOf(value.contacts)
      .map(fieldsOf)
      .map((one) => [wordOf(one.wa_id) ?? wordOf(one.user_id), fieldsOf(one.profile)]),
  )
  const receipts = listOf(value.statuses).map(
    (): Told => ({ passed: 'A receipt of a message that we sent.' }),
  )
  return [
    ...listOf(value.messages).map((one) => message(fieldsOf(one), names)),
    ...listOf(value.message_echoes).map((): Told => ({ passed: 'A message that we sent ourselves.' })),
    ...receipts,
  ]
}

/** Where each kind of message keeps its words. */
function wordsOf(one: Fields): string | null {
  const part = fieldsOf(one[String(one.type)])
  const interactive = fieldsOf(part[String(part.type)])
  return (
    wordOf(part.body) ??
    wordOf(part.caption) ??
    wordOf(part.text) ??
    wordOf(interactive.title) ??
    wordOf(part.name)
  )
}

function message(one: Fields, names: ReadonlyMap<string | null, Fields>): Told {
  const text = wordsOf(one)
  const kind = wordOf(one.type) ?? 'unknown'
  if (!text) return { passed: `A message of the kind “${kind}” without words.` }
  const sender = wordOf(one.from) ?? wordOf(one.from_user_id)
  const profile = fieldsOf(names.get(sender) ?? [...names.values()][0])
  return told(
    {
      ...{ id: one.id, text, network: 'whatsapp', kind: 'message', addressed: true },
      publishedAt: one.timestamp,
      author: { id: sender, name: wordOf(profile.name), handle: wordOf(profile.username) },
      inReplyTo: wordOf(fieldsOf(one.context).id),
      threadRoot: wordOf(one.group_id) ?? sender,
    },
    one,
  )
}
