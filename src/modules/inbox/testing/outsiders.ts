import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { mentionCards } from '#modules/listening/index.ts'
import { departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { followDelivery } from '../commands/delivery.ts'
import { receiveMention } from '../commands/receive-mention.ts'
import { insertMessage, updateConversation } from '../store/conversations.ts'

export interface Wrote {
  /** The account: its handle on a network. */
  readonly who: string
  readonly text: string
  readonly at: Date
  readonly network?: string
  readonly kind?: 'mention' | 'reply' | 'message'
  /** The thread of the network; a thread of its own without. */
  readonly thread?: string
  readonly inReplyTo?: string
  readonly addressed?: boolean
  readonly name?: string
  readonly profileUrl?: string
}

/** A house into which mentions are put as if a network had said them, at moments of the test's choosing. */
export async function outsiders() {
  const server: FakeServer = await startFakeServer()
  const app: TestApp = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
  let count = 0
  return {
    app,
    server,
    close: async () => {
      await app.close()
      await server.stop()
    },
    /** An organisation with an agent in Service, one in HR, and HR restricted when asked. */
    async house(options: { readonly restrictHr?: boolean } = {}) {
      count += 1
      const organisation = await app.organisation()
      const desks = new Map((await departmentCards(organisation.ctx)).map(({ name, id }) => [name, id]))
      const desk = (name: string): string => desks.get(name) ?? ''
      const { channel } = await fakeChannel(organisation.ctx, `ours${count}`, server)
      const member = async (name: string, department: string, role: 'agent' | 'social-lead' = 'agent') => {
        const made = await organisation.member(name, role)
        unwrap(await updateMember(organisation.ctx, { memberId: made.id, departmentId: desk(department) }))
        await app.drain()
        return { id: made.id, ctx: await organisation.as(made.id) }
      }
      if (options.restrictHr)
        unwrap(await updateDepartment(organisation.ctx, { departmentId: desk('HR'), restricted: true }))
      const sofia = await member('Sofia Brandt', 'Service')
      const petra = await member('Petra Lund', 'HR')
      await app.drain()
      const { system } = organisation
      return {
        organisation,
        system,
        desk,
        member,
        channelId: channel.id,
        sofia: { ...sofia, ctx: await organisation.as(sofia.id) },
        petra: { ...petra, ctx: await organisation.as(petra.id) },
        write: (wrote: Wrote) => put(system, channel.id, wrote),
        answer: (by: string, conversationId: string, text: string, at: Date) =>
          say(system, channel.id, { by, conversationId, text, at }),
      }
    },
  }
}

export type House = Awaited<ReturnType<Awaited<ReturnType<typeof outsiders>>['house']>>

/** Stores a mention and lets the inbox have it; gives its id. */
async function put(system: Ctx, channelId: string, wrote: Wrote): Promise<string> {
  const id = newId(wrote.at.getTime())
  const at = wrote.at.toISOString()
  const addressed = wrote.addressed ?? true
  await system.write((tx) =>
    tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at, received_at,
        author_remote_id, author_handle, author_name, author_profile_url, media, in_reply_to, thread_root, addressed, reply_context)
      values (${system.organisationId}, ${id}, ${channelId}, ${wrote.network ?? 'fake'}, ${`r-${id}`}, ${wrote.kind ?? 'mention'},
        ${wrote.text}, ${at}, ${at}, ${`a-${wrote.who}`}, ${wrote.who}, ${wrote.name ?? wrote.who}, ${wrote.profileUrl ?? null},
        '[]', ${wrote.inReplyTo ?? null}, ${wrote.thread ?? null}, ${addressed}, '{}')`),
  )
  await system.write((tx) =>
    tx.execute(sql`insert into intake (organisation_id, id, channel_id, remote_id, body, received_at, state)
      values (${system.organisationId}, ${newId(wrote.at.getTime())}, ${channelId}, ${`r-${id}`},
        ${JSON.stringify({ text: wrote.text, author: wrote.name ?? wrote.who })}::jsonb, ${at}, 'done')`),
  )
  const card = (await mentionCards(system, [id])).get(id)
  if (card && addressed) await receiveMention(system, card)
  return id
}

interface Says {
  readonly by: string
  readonly conversationId: string
  readonly text: string
  readonly at: Date
}

/** An answer that went out: the post, the turn, and what its going out does to the clock. */
async function say(system: Ctx, channelId: string, { by, conversationId, text, at }: Says): Promise<string> {
  const postId = newId(at.getTime())
  await system.write(async (tx) => {
    await tx.execute(sql`insert into post (organisation_id, id, kind, channel_id, subject_id, author_id, title, text, media, reply_to,
        digest, decided_subject_id, state, due_at, next_attempt_at, live_at, remote_id, created_at)
      select ${system.organisationId}, ${postId}, 'reply', ${channelId}, ${conversationId}, ${by}, 'Answer', ${text}, '[]',
        jsonb_build_object('mentionId', last_mention_id, 'remoteId', 'r-' || last_mention_id, 'context', '{}'::jsonb), 'd', ${postId},
        'live', ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz,
        ${`r-${postId}`}, ${at.toISOString()}::timestamptz
      from conversation where id = ${conversationId}`)
    const { organisationId } = system
    await insertMessage(tx, { organisationId, conversationId, direction: 'out', postId, authorId: by, at })
    const change = { lastMessageAt: at, lastDirection: 'out' as const, preview: text.slice(0, 200) }
    await updateConversation(tx, organisationId, conversationId, change)
  })
  await followDelivery(system, postId)
  return postId
}
