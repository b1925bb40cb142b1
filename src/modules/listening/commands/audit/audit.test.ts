import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import { updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import type { AuditAnswer } from '../../contract.ts'
import { auditItems } from '../../queries/audit/items.ts'
import { memberOf } from '../../queries/audit/may-code.ts'
import { auditDesk } from '../../queries/audit/next.ts'
import { auditOverview } from '../../queries/audit/overview.ts'
import { auditCode } from '../../tables-learning.ts'
import { listeningHouse } from '../../testing/listening-house.ts'
import { scriptedNetwork } from '../../testing/scripted-network.ts'
import { storeHeard, wholeStream } from '../../testing/store-heard.ts'
import { correct } from '../enrichment/correct.ts'
import { askCoder } from './ask-coder.ts'
import { codeItem } from './code.ts'
import { publishAudit } from './publish.ts'
import { startAudit } from './start.ts'

const network = scriptedNetwork()
/** The clock stands, so that forty days back is always in a month that is over. */
const now = new Date()
const AGO = 40
const spoken = new Date(now.getTime() - AGO * 86_400_000)
const month = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
}).format(spoken)
const clock = fixedClock(now)
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network], clock })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof listeningHouse>>
const refused = (result: Result<unknown>) => {
  if (result.ok) throw new Error('This was not refused.')
  return result.error
}
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const said: readonly string[] = Array.from({ length: 45 }, (_, n) => {
  const tail = `on trip ${numbers[n % 10]} with walk ${numbers[Math.floor(n / 10)]} in the hills`
  if (n % 3 === 0) return `I love this wonderful tent, amazing ${tail}`
  if (n % 3 === 1) return `The terrible tent broke, awful and useless ${tail}`
  return `The tent stands at the lake beside the path ${tail}`
})
/** What everybody would say. */
const meant = (text: string): AuditAnswer =>
  text.startsWith('I love') ? 'positive' : text.startsWith('The terrible') ? 'negative' : 'neutral'

async function heardHouse(texts = said): Promise<House> {
  const house = await listeningHouse(app, network)
  await storeHeard(house.ctx, house.channel.id, texts, spoken)
  return house
}
/** Codes through the screen's door; the first few, unless all are asked for. */
async function codeSome(
  ctx: Ctx,
  say: (text: string, n: number) => AuditAnswer,
  most: number,
): Promise<number> {
  let n = 0
  for (let desk = unwrap(await auditDesk(ctx, { month })); desk.item && n < most; n += 1) {
    const { position, text } = desk.item
    desk = unwrap(await codeItem(ctx, { month, position, label: say(text, n) }))
  }
  return n
}
/** The rest at once, as the member would say it. */
async function codeRest({ ctx }: House): Promise<void> {
  const key = { organisationId: ctx.organisationId, month: `${month}-01`, memberId: memberOf(ctx) ?? '' }
  await ctx.write(async (tx) => {
    const { rows } = await tx.execute<{ position: number; text: string }>(
      sql`select i.position, m.text from sentiment_audit_item i
        join mention m on m.organisation_id = i.organisation_id and m.id = i.mention_id
        where i.organisation_id = ${ctx.organisationId} and not exists (select from sentiment_audit_code c
          where c.organisation_id = i.organisation_id and c.position = i.position and c.member_id = ${key.memberId})`,
    )
    const said = rows.map(({ position, text }) => ({ ...key, position, label: meant(text), codedAt: now }))
    await tx.insert(auditCode).values(said)
  })
}
const itemsOf = ({ system }: Pick<House, 'system'>) =>
  system.read(async (tx) => {
    const { rows } = await tx.execute<{ remote: string; position: number; machine: string; wanted: number }>(
      sql`select m.remote_id as remote, i.position, i.machine, i.wanted from sentiment_audit_item i
        join mention m on m.organisation_id = i.organisation_id and m.id = i.mention_id
        where i.organisation_id = ${system.organisationId} order by i.position`,
    )
    return rows
  })

describe('an audit', () => {
  it('draws a month, is coded by two without the machine’s word, and publishes what that says', async () => {
    const house = await heardHouse()
    expect(unwrap(await startAudit(house.ctx, { month }))).toEqual({ month, size: 45 })
    const carl = await house.member('Carl Coder', 'viewer')
    expect(refused(await auditDesk(carl.ctx, { month })).type).toBe('forbidden')
    unwrap(await askCoder(house.ctx, { month, memberId: carl.id, asked: true }))

    const first = unwrap(await auditDesk(house.ctx, { month }))
    expect(first).toMatchObject({ mine: 0, codes: 0, wanted: 54, back: null, published: false })
    expect(JSON.stringify(first)).not.toMatch(/machine|sentiment|verdict/)
    expect(refused(await publishAudit(house.ctx, { month })).message).toContain(
      '0 posts are coded; at least 30',
    )

    expect(await codeSome(house.ctx, meant, 3)).toBe(3)
    await codeRest(house)
    expect(unwrap(await auditDesk(house.ctx, { month }))).toMatchObject({ mine: 45, codes: 45, item: null })
    clock.moveTo(new Date(now.getTime() + 60_000))
    // The second one is asked for the fifth that two people code.
    expect(await codeSome(carl.ctx, (text, n) => (n < 3 ? 'unsure' : meant(text)), 100)).toBe(9)
    expect(refused(await publishAudit(carl.ctx, { month })).type).toBe('forbidden')
    expect(refused(await auditItems(house.ctx, { month })).type).toBe('conflict')
    const { figures } = unwrap(await publishAudit(house.ctx, { month }))
    expect(figures).toMatchObject({ coded: 45, n: 45, twice: 6, kappaPeople: null })
    expect(figures.macroF1?.value).toBeGreaterThan(0.8)
    expect(figures.macroF1?.low).toBeLessThanOrEqual(figures.macroF1?.value ?? 0)

    const overview = unwrap(await auditOverview(house.ctx))
    expect(overview.months[0]).toMatchObject({
      ...{ month, size: 45, heard: 45, coded: 45, codes: 54, wanted: 54, model: null, canCode: false },
      ...{ rules: 'sentiment-words-1', publishedBy: 'Dana Ortiz', figures },
    })
    expect(overview.months[0]?.coders.map(({ name, asked, coded }) => [name, asked, coded])).toEqual([
      ['Dana Ortiz', false, 45],
      ['Carl Coder', true, 9],
    ])
    const { items } = unwrap(await auditItems(house.ctx, { month }))
    expect(items).toHaveLength(45)
    expect(items.filter(({ second }) => second !== null)).toHaveLength(9)
    expect(refused(await auditItems(carl.ctx, { month })).type).toBe('forbidden')
    const late = await codeItem(house.ctx, { month, position: 1, label: 'positive' })
    expect(refused(late).message).toContain('figures of this month stand')
    expect(refused(await publishAudit(house.ctx, { month })).type).toBe('conflict')
  })

  it('keeps where one was, goes back, and takes an answer back', async () => {
    const house = await heardHouse(said.slice(0, 40))
    unwrap(await startAudit(house.ctx, { month }))
    await codeSome(house.ctx, meant, 2)
    const third = unwrap(await auditDesk(house.ctx, { month }))
    expect(third).toMatchObject({ mine: 2, back: 2, item: { position: 3 } })
    const second = unwrap(await auditDesk(house.ctx, { month, position: 2 }))
    expect(second.item).toMatchObject({ position: 2, mine: meant(second.item?.text ?? '') })
    const after = unwrap(await codeItem(house.ctx, { month, position: 2, label: 'unsure' }))
    expect(after).toMatchObject({ mine: 2, item: { position: 3 } })
    const open = unwrap(await codeItem(house.ctx, { month, position: 2, label: null }))
    expect(open).toMatchObject({ mine: 1, back: 1, item: { position: 2, mine: null } })
  })

  it('is drawn once, alike from the same posts, and takes the machine’s word rather than a correction', async () => {
    const house = await heardHouse(said.slice(0, 40))
    const wrong = (await wholeStream(house.ctx)).find(({ text }) => text.startsWith('I love'))
    if (!wrong) throw new Error('nothing was heard')
    unwrap(await correct(house.ctx, { id: wrong.id, fact: 'sentiment', value: 'negative' }))
    unwrap(await startAudit(house.ctx, { month }))
    const drawn = await itemsOf(house)
    expect(drawn.find(({ remote }) => remote === wrong.remoteId)?.machine).toBe('positive')
    expect(drawn.filter(({ wanted }) => wanted === 2)).toHaveLength(8)
    expect(refused(await startAudit(house.ctx, { month })).message).toContain('drawn already')
    await house.system.write((tx) =>
      tx.execute(sql`delete from sentiment_audit where organisation_id = ${house.ctx.organisationId}`),
    )
    await house.system.write((tx) =>
      tx.execute(sql`delete from sentiment_audit_item where organisation_id = ${house.ctx.organisationId}`),
    )
    unwrap(await startAudit(house.ctx, { month }))
    expect(await itemsOf(house)).toEqual(drawn)
  })

  it('draws nothing that names one of us, nor what lies on a restricted desk', async () => {
    const named = numbers.map((n) => `Dana Ortiz was ${n} times great`)
    const secret = numbers.slice(0, 6).map((n) => `The tent is the secret number ${n} of this house`)
    const house = await heardHouse([...said.slice(0, 40), ...named])
    // What lies on a desk shows with its conversation, so these come in by the door.
    await house.say(secret, AGO)
    const [hr] = await house.system.read(async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(
        sql`select id from department where organisation_id = ${house.ctx.organisationId} and kind = 'hr'`,
      )
      return rows
    })
    await house.system.write((tx) =>
      tx.execute(sql`update conversation set department_id = ${hr?.id}
        where organisation_id = ${house.ctx.organisationId}`),
    )
    unwrap(await updateDepartment(house.ctx, { departmentId: hr?.id ?? '', restricted: true }))
    unwrap(await startAudit(house.ctx, { month }))
    const heard = new Map((await wholeStream(house.system)).map(({ remoteId, text }) => [remoteId, text]))
    expect([...heard.values()].filter((text) => secret.includes(text))).toHaveLength(6)
    const drawn = (await itemsOf(house)).map(({ remote }) => heard.get(remote) ?? '')
    expect(drawn).toHaveLength(40)
    expect(drawn.filter((text) => named.includes(text) || secret.includes(text))).toEqual([])
  })

  it('is refused where too little was heard, for a month that is not over, and for others', async () => {
    const house = await heardHouse(said.slice(0, 12))
    expect(refused(await startAudit(house.ctx, { month })).message).toContain('12 posts were heard')
    const today = now.toISOString().slice(0, 7)
    expect(refused(await startAudit(house.ctx, { month: today })).message).toContain('not over')
    const viewer = await house.member('Vera Viewer', 'viewer')
    expect(refused(await startAudit(viewer.ctx, { month })).type).toBe('forbidden')
    const ask = { month, memberId: viewer.id, asked: true }
    expect(refused(await askCoder(viewer.ctx, ask)).type).toBe('forbidden')
    expect(refused(await askCoder(house.ctx, ask)).type).toBe('not_found')
    expect(refused(await auditDesk(house.ctx, { month })).type).toBe('not_found')
    expect(unwrap(await auditOverview(viewer.ctx))).toMatchObject({ months: [], canManage: false })
  })

  it('of another organisation is not there', async () => {
    const house = await heardHouse(said.slice(0, 40))
    unwrap(await startAudit(house.ctx, { month }))
    const other = await listeningHouse(app, network)
    expect(unwrap(await auditOverview(other.ctx)).months).toEqual([])
    expect(refused(await auditDesk(other.ctx, { month })).type).toBe('not_found')
    const label = 'positive' as const
    expect(refused(await codeItem(other.ctx, { month, position: 1, label })).type).toBe('not_found')
    expect(refused(await publishAudit(other.ctx, { month })).type).toBe('not_found')
    expect(refused(await auditItems(other.ctx, { month })).type).toBe('not_found')
  })
})
