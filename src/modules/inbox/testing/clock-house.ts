import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { addVersion, type Hours } from '#modules/hours/index.ts'
import type { MentionCard } from '#modules/listening/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Letter, Mail } from '#platform/mail/index.ts'
import { testApp } from '#tests/support/app.ts'
import { stop } from '../commands/clocks/run.ts'
import { receiveMention } from '../commands/receive-mention.ts'
import { clockDue } from '../jobs/clock-due.handler.ts'
import { clockDueJob } from '../jobs/clock-due.ts'
import { runningClocks } from '../queries/clocks/of-conversation.ts'
import { getConversation } from '../queries/conversation.ts'
import { listConversations } from '../queries/list.ts'
import { insertMessage } from '../store/conversations.ts'

const officeWeek = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:00', to: '17:00' },
])
export const office: Hours = { zone: 'Europe/Oslo', week: officeWeek, closed: [], extra: [] }

/**
 * A clock that is moved by hand, a mail server that takes everything, and people who write without a network.
 */
export async function clockHouse() {
  const clock = fixedClock(new Date('2027-03-01T09:00:00Z'))
  const letters: Letter[] = []
  const mail: Mail = {
    configured: true,
    link: (path) => `https://weft.example${path}`,
    deliver: async (letter) => {
      letters.push(letter)
      return { outcome: 'sent' }
    },
  }
  const app = await testApp({ clock, mail })
  let count = 0

  /** Runs what the queue was asked to run by now, in its order, each once. */
  const ran = new Set<string>()
  const runDue = async (): Promise<number> => {
    let done = 0
    for (;;) {
      const next = (await app.planned()).filter(
        ({ id, at, data }) =>
          data.name === clockDueJob.name && !ran.has(id) && (at === null || at <= clock.now()),
      )
      if (next.length === 0) return done
      for (const { id, data } of next) {
        ran.add(id)
        done += 1
        await clockDue(
          app.systemCtx(data.organisationId, 'test'),
          clockDueJob.schema.parse(data.data) as never,
        )
      }
    }
  }

  return {
    app,
    clock,
    letters,
    runDue,
    close: app.close,
    async house(hours: Hours | null = null) {
      count += 1
      const organisation = await app.organisation()
      const lead = await organisation.member('Elin Dahl', 'social-lead')
      const agent = await organisation.member('Sofia Brandt', 'agent')
      const desks = new Map((await departmentCards(organisation.ctx)).map(({ name, id }) => [name, id]))
      const channelId = newId()
      if (hours)
        unwrap(
          await addVersion(organisation.ctx, { departmentId: null, validFrom: null, hours, calendarIds: [] }),
        )
      await app.drain()
      const key = `${count}`
      const read = async (id: string) => unwrap(await getConversation(agent.ctx, { id }))
      const listed = async () =>
        unwrap(await listConversations(agent.ctx, { view: 'all', limit: 50 } as never)).conversations
      return {
        organisation,
        lead,
        agent,
        channelId,
        desk: (name: string) => desks.get(name) ?? '',
        read,
        listed,
        /** Somebody writes; gives the conversation it came to. */
        async write(text: string, more: Partial<MentionCard> & { by?: string; thread?: string } = {}) {
          const { by = 'ingrid', thread = `thread of ${by}`, ...rest } = more
          await receiveMention(organisation.system, {
            ...mentionOf(`${key} ${by}`, text, clock.now()),
            ...{ channelId, threadRoot: thread, ...rest },
          })
          const found = (await listed()).find((card) => card.preview.startsWith(text))
          if (!found) throw new Error('it is not in the list')
          return found
        },
        /** Somebody answers, and the network takes it at once. */
        async answer(id: string, by: string | null = agent.id) {
          const key = { organisationId: organisation.id, conversationId: id }
          await organisation.system.write(async (tx) => {
            const at = clock.now()
            await insertMessage(tx, {
              ...key,
              direction: 'out',
              postId: newId(),
              at,
              ...(by ? { authorId: by } : {}),
            })
            const waits = (await runningClocks(tx, key)).find(({ kind }) => kind !== 'resolution')
            if (waits) await stop(organisation.system, tx, waits, { at, by, how: 'answered' })
          })
        },
      }
    },
  }
}

export type ClockHouse = Awaited<ReturnType<typeof clockHouse>>

function mentionOf(by: string, text: string, at: Date): MentionCard {
  const id = newId()
  return {
    ...{ id, remoteId: id, channelId: id, network: 'fake', mentionKind: 'mention', url: null, title: null },
    ...{ text, lang: 'en', publishedAt: at.toISOString(), receivedAt: at.toISOString(), clockUnsure: false },
    author: {
      ...{ remoteId: by, handle: by, displayName: by },
      ...{ avatarUrl: null, profileUrl: null, followers: null },
    },
    ...{ media: [], inReplyTo: null, threadRoot: null, addressed: true, replyContext: {}, deletedAt: null },
  }
}
