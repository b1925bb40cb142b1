import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateMember } from '#modules/people/index.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { TestApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { saveGiving } from '../commands/assignment/save-giving.ts'
import { byHand, type Settings } from '../domain/assignment/choose.ts'
import { conversationEvent } from '../events.ts'
import { givingOf } from '../queries/assignment/giving.ts'
import { insertConversation } from '../store/conversations.ts'
import { conversations } from '../tables.ts'

const always = { week: Array.from({ length: 7 }, () => [['00:00', '24:00'] as const]), holidays: [] }
const never = { week: Array.from({ length: 7 }, () => []), holidays: [] }

let count = 0

/** An organisation with a desk and a channel, where conversations come about without a network. */
export async function givingHouse(app: TestApp, server: FakeServer) {
  count += 1
  const organisation = await app.organisation()
  const { ctx: owner, system } = organisation
  const desks = new Map((await departmentCards(owner)).map(({ name, id }) => [name, id]))
  const deskId = desks.get('Service') ?? ''
  const lead = await organisation.member('Elin Dahl', 'social-lead')
  const { channel } = await fakeChannel(owner, `give${count}`, server)
  // Whoever runs the house answers nothing here.
  for (const memberId of [lead.id, organisation.ownerId])
    unwrap(await updateMember(owner, { memberId, workingHours: never }))
  await app.drain()

  /** Puts a conversation on a desk, as an arrival does; what follows from it runs with the next drain. */
  const arrive = async (more: { contactId?: string; title?: string; deskId?: string } = {}) => {
    const now = system.now()
    const id = newId(now.getTime())
    await system.write(async (tx) => {
      await insertConversation(tx, {
        ...{ organisationId: organisation.id, id, contactId: more.contactId ?? newId(), threadKey: id },
        ...{ channelId: channel.id, network: 'fake', title: more.title ?? 'Where is it?', preview: '—' },
        ...{
          departmentId: more.deskId ?? deskId,
          routedBecause: 'no rule claimed it',
          state: 'open' as const,
        },
        ...{ openedAt: now, lastMessageAt: now, lastDirection: 'in' as const, messageCount: 0 },
      })
      tx.emit(conversationEvent('opened', id))
    })
    return id
  }
  const all = () => system.read((tx) => tx.select().from(conversations))
  return {
    ...organisation,
    ...{ lead, owner, deskId, desks, channelId: channel.id, arrive, all },
    row: async (id: string) => {
      const found = (await all()).find((row) => row.id === id)
      if (!found) throw new Error('it is not there')
      return found
    },
    /** An agent who is at work all day, or never. */
    async agent(name: string, more: { works?: boolean; languages?: string[]; topics?: string[] } = {}) {
      const member = await organisation.member(name, 'agent')
      const { works = true, languages = [], topics = [] } = more
      const workingHours = works ? always : never
      unwrap(
        await updateMember(owner, {
          memberId: member.id,
          departmentId: deskId,
          workingHours,
          languages,
          topics,
        }),
      )
      return member
    },
    async gives(settings: Partial<Settings>, departmentId = deskId) {
      const { version } = await givingOf(lead.ctx, departmentId)
      const change = {
        departmentId,
        settings: { ...byHand, ...settings },
        reason: 'It is fair',
        basedOn: version,
      }
      unwrap(await saveGiving(lead.ctx, change))
      await app.drain()
    },
    /** How many each has. */
    async shares() {
      const shares = new Map<string | null, number>()
      for (const { ownerId } of await all()) shares.set(ownerId, (shares.get(ownerId) ?? 0) + 1)
      return shares
    },
  }
}
