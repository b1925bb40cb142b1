import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import { testApp } from '#tests/support/app.ts'
import { vectorOf } from '../searching/words.ts'
import { startClock } from '../store/clocks.ts'
import { insertConversation, insertMessage } from '../store/conversations.ts'
import { keepWords } from '../store/message-words.ts'
import { contacts, type conversations, handles } from '../tables.ts'

type NewConversation = typeof conversations.$inferInsert

/** What is made up of a conversation; the rest has no matter. */
export interface Sketch extends Partial<NewConversation> {
  /** What the person wrote, oldest first, a minute apart. */
  readonly texts?: readonly string[]
  readonly name?: string
  /** Minutes until the clock is up; null: none runs. */
  readonly dueIn?: number | null
}

const HOUR = 3_600_000

/** A house with two agents of different desks and a restricted one, and conversations that nobody had to write. */
export async function workHouse() {
  const app = await testApp()
  const organisation = await app.organisation()
  const { ctx: owner } = organisation
  const desks = new Map((await departmentCards(owner)).map((one) => [one.kind as string, one.id]))
  const desk = (kind: string): string => desks.get(kind) ?? ''
  unwrap(await updateDepartment(owner, { departmentId: desk('hr'), restricted: true }))
  const join = async (name: string, kind: string, ...roles: Parameters<typeof organisation.member>[1][]) => {
    const { id } = await organisation.member(name, ...roles)
    unwrap(await updateMember(owner, { memberId: id, departmentId: desk(kind) }))
    await app.drain()
    return { id, ctx: await organisation.as(id) }
  }
  const sofia = await join('Sofia Brandt', 'service', 'social-lead')
  const jonas = await join('Jonas Lie', 'service', 'agent')
  const petra = await join('Petra Lund', 'hr', 'agent')
  let count = 0

  /** Writes a conversation with its person, its messages, their words and its clock; gives its id. */
  const write = (sketch: Sketch): Promise<string> =>
    organisation.system.write(async (tx) => {
      count += 1
      const { texts = [`Text ${count}`], name = `Person ${count}`, dueIn, ...columns } = sketch
      const organisationId = organisation.id
      const at = sketch.lastMessageAt ?? new Date(Date.now() - count * 1000)
      const contact = { organisationId, id: newId(), name, createdAt: at }
      await tx.insert(contacts).values(contact)
      const handle = { network: 'mastodon', remoteId: `r${count}`, handle: `@h${count}`, displayName: name }
      const seen = { firstSeenAt: at, lastSeenAt: at }
      const owned = { contactId: contact.id, ownContactId: contact.id }
      await tx.insert(handles).values({ organisationId, id: newId(), ...owned, ...handle, ...seen })
      const row = await insertConversation(tx, {
        organisationId,
        id: newId(),
        contactId: contact.id,
        channelId: newId(),
        network: 'mastodon',
        threadKey: `thread:${count}`,
        title: texts[0] ?? '',
        preview: texts.at(-1) ?? '',
        departmentId: desk('service'),
        routedBecause: 'a test',
        state: 'open',
        openedAt: at,
        lastMessageAt: at,
        lastDirection: 'in',
        messageCount: 0,
        ...columns,
      })
      if (!row) throw new Error('it is there already')
      const place = { organisationId, conversationId: row.id, channelId: row.channelId }
      for (const [index, text] of texts.entries()) {
        const when = new Date(at.getTime() - (texts.length - 1 - index) * 60_000)
        const messageId = await insertMessage(tx, { ...place, direction: 'in', at: when })
        if (!messageId) throw new Error('a message that is there already')
        const words = vectorOf(organisationId, { text, author: `${name} @h${count}` })
        const turn = { messageId, conversationId: row.id, at: when, picture: text.includes('[picture]') }
        await keepWords(tx, organisationId, [{ ...turn, words }])
      }
      if (dueIn !== null && dueIn !== undefined)
        await startClock(tx, {
          ...place,
          departmentId: row.departmentId,
          kind: 'first',
          startedAt: new Date(Date.now() - HOUR),
          dueAt: new Date(Date.now() + dueIn * 60_000),
        })
      return row.id
    })
  return { app, organisation, owner, desk, sofia, jonas, petra, write }
}
export type WorkHouse = Awaited<ReturnType<typeof workHouse>>
