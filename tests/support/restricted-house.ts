import { call } from '@orpc/server'
import sharp from 'sharp'
import { unwrap } from '#kernel/result.ts'
import { startIngest } from '#modules/listening/index.ts'
import {
  departmentCards,
  memberActor,
  type RoleId,
  updateDepartment,
  updateMember,
} from '#modules/people/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import { startFakeServer } from '#networks/fake/server.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { storeImage } from '#platform/files/index.ts'
import { routes } from '../../src/routes.ts'
import { testApp } from './app.ts'
import { fakeChannel } from './fake.ts'

/** Stands in everything that is restricted, and nowhere else. */
export const MARKER = 'Quillfeather7731'

type Row = Record<string, unknown>

/** A house whose HR is restricted, with a conversation on its desk and a draft of its people, all full of the marker. */
export async function restrictedHouse() {
  const server = await startFakeServer()
  const app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
  const ended = new AbortController()
  const ingest = startIngest({ engine: app.engine, signal: ended.signal, tickMs: 100 })
  const organisation = await app.organisation('Fjell')
  const owner = organisation.ctx
  const desks = new Map((await departmentCards(owner)).map((one) => [one.kind as string, one.id]))
  const hrId = desks.get('hr') ?? ''
  const serviceId = desks.get('service') ?? ''

  /** The same member as they are now. */
  const again = async (ctx: Ctx): Promise<Ctx> => {
    const userId = ctx.actor.kind === 'member' ? ctx.actor.userId : ''
    const membership = await memberActor(app.engine.db, userId)
    if (!membership) throw new Error('not an active member')
    return createCtx(app.engine, membership)
  }
  const memberOf = async (departmentId: string | null, name: string, ...roles: RoleId[]): Promise<Ctx> => {
    const { id, ctx } = await organisation.member(name, ...roles)
    unwrap(await updateMember(owner, { memberId: id, departmentId }))
    await app.drain()
    return again(ctx)
  }
  unwrap(await updateDepartment(owner, { departmentId: hrId, restricted: true }))
  const petra = await memberOf(hrId, 'Petra Lund', 'agent', 'author')
  const runa = await memberOf(hrId, 'Runa Moe', 'agent', 'approver')
  const sofia = await memberOf(serviceId, 'Sofia Brandt', 'agent', 'author', 'approver')
  await memberOf(serviceId, 'Hanne Voss', 'approver')
  const { channel } = await fakeChannel(owner, 'shop', server)
  await app.drain()

  const person = fakePerson(server.service, 'ingrid', { displayName: 'Ingrid Aasheim' })
  const api = routes(app.engine)
  const as = (ctx: Ctx) => ({
    context: {
      ctx,
      userId: null,
      request: new Request('http://localhost/'),
      requestId: 'test',
      address: '192.0.2.1',
      responseHeaders: new Headers(),
    },
  })
  const until = async <T>(look: () => Promise<T | null | undefined>): Promise<T> => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      await app.drain()
      const found = await look()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    throw new Error('it did not come about in time')
  }
  const listed = async (ctx: Ctx) =>
    (await call(api.inbox.list, { view: 'all', limit: 50 }, as(ctx))).conversations
  return {
    app,
    api,
    as,
    again,
    memberOf,
    until,
    listed,
    organisation,
    owner: await again(owner),
    hrId,
    serviceId,
    petra,
    runa,
    sofia,
    channelId: channel.id,
    person,
    async close() {
      ended.abort()
      await ingest.done
      await app.close()
      await server.stop()
    },
  }
}

export type RestrictedHouse = Awaited<ReturnType<typeof restrictedHouse>>

/** Fills HR's desk: a conversation with notes and answers, drafts, a consent asked for, a post that waits, a picture. */
export async function fillWithSecrets(house: RestrictedHouse): Promise<void> {
  const { api, as, petra, person, channelId, until } = house
  person.post(`@shop Do you offer an apprenticeship? My number is ${MARKER}`)
  const card = await until(async () => (await house.listed(petra))[0])
  const { id } = card
  await call(api.inbox.note, { id, text: `Note ${MARKER}` }, as(petra))
  const open = await call(api.inbox.get, { id }, as(petra))
  const lastMessageId = open.messages.at(-1)?.id ?? ''
  await call(api.inbox.answer, { id, text: `Answer ${MARKER}`, lastMessageId }, as(petra))
  await house.app.drain(['quick'])
  await call(api.inbox.saveDraft, { id, text: `Half an answer ${MARKER}` }, as(petra))
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0a7' } })
    .png()
    .toBuffer()
  const picture = unwrap(await storeImage(petra, { name: `${MARKER}.png`, bytes }))
  const media = [{ fileId: picture.id, alt: `Picture ${MARKER}` }]
  const variants = [{ channelId, text: `Text ${MARKER}`, media, lang: null }]
  const content = { title: `Title ${MARKER}`, idea: `Idea ${MARKER}`, scheduledAt: null, variants }
  unwrap(await createDraft(petra, content))
  const submitted = unwrap(await createDraft(petra, content))
  unwrap(await submitDraft(petra, { id: submitted.id, revision: submitted.revision }))
  const scheduledAt = new Date(Date.now() + 86_400_000).toISOString()
  const later = unwrap(await createDraft(petra, { ...content, scheduledAt }))
  const waiting = unwrap(await submitDraft(petra, { id: later.id, revision: later.revision }))
  await consent(house, waiting.id)
  for (const sendOn of [false, true]) {
    const gone = unwrap(await createDraft(petra, content))
    if (sendOn) unwrap(await submitDraft(petra, { id: gone.id, revision: gone.revision }))
    await call(api.publishing.remove, { id: gone.id }, as(petra))
  }
  await house.app.drain()
}

/** Whoever of HR is asked consents. */
async function consent({ api, as, runa, app }: RestrictedHouse, draftId: string): Promise<void> {
  const { approvals } = await call(api.governance.approvals, { view: 'mine' }, as(runa))
  const request = approvals.find((one) => one.subjectId === draftId)
  if (!request) throw new Error('nobody of HR was asked for consent')
  await call(api.governance.consent, { id: request.id, digest: request.digest }, as(runa))
  await app.drain()
}

/** Ids of all rows that a system sees and this member does not, by table. */
export async function hiddenIds(
  house: RestrictedHouse,
  ctx: Ctx,
  tables: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const table of tables) {
    const text = `select id::text as id from ${table}`
    const all = await house.organisation.system.read((tx) => tx.execute<Row>(text))
    const seen = new Set((await ctx.read((tx) => tx.execute<Row>(text))).rows.map((row) => row.id))
    const ids = all.rows.map((row) => String(row.id)).filter((id) => !seen.has(id))
    if (ids.length > 0) found.set(table, ids)
  }
  return found
}
