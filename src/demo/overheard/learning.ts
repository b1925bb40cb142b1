import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { publishAudit, readLately, startAudit, train } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, DAY, dayAfter } from '../story/calendar.ts'
import { type Dice, dice } from '../story/dice.ts'
import type { Deed } from '../write/deed.ts'
import { meantAs } from './meant.ts'

const SEED = 4711
/** Days on which somebody sat down and put right how posts were read. */
const sittings = [-19, -16, -14, -12, -9, -8] as const
const ONE_SITTING = 28
const correctors = ['elin.dahl', 'astrid.moe', 'nora.lund'] as const
const LEARNS = -6
/** The others are no friends of Norwegian: our lists of words speak English and German. */
const TAUGHT = 'no'

/** What the house puts right, what is learned from it, and the audits of the last two months. */
export function learningDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const audits = auditedMonths(calendar)
  const first = Math.min(...audits.map(({ day }) => day), sittings[0])
  return [
    { at: at(first, 8), run: () => readLately(company.system, { days: 150 }) },
    ...audits.map(({ month, day }, index) => ({
      at: at(day, 10),
      run: () => audit(company, month, dice(SEED + index)),
    })),
    ...sittings.map((day, index) => ({
      at: at(day, 15),
      run: () => putRight(company, correctors[index % correctors.length] ?? 'elin.dahl'),
    })),
    { at: at(LEARNS, 6), run: () => train(company.system, { fact: 'sentiment' }) },
  ]
}

/** The last two months that were over for three days, each with the day (from now) on which it was audited. */
function auditedMonths(calendar: Calendar): { month: string; day: number }[] {
  const found: { month: string; day: number }[] = []
  for (let day = 0; day > -75 && found.length < 2; day -= 1) {
    const date = dayAfter(calendar, day)
    if (date.endsWith('-04') && day < 0) found.push({ day, month: dayAfter(calendar, day - 10).slice(0, 7) })
  }
  return found.reverse()
}

interface Heard extends Record<string, unknown> {
  id: string
  channel: string
  text: string
  sentiment: string
}

/** Posts that were read wrongly and that nobody put right so far, put right by one member; written in bulk. */
async function putRight(company: Company, key: string): Promise<void> {
  const ctx = company.as(key)
  const posts = await unread(ctx)
  const wrong = posts.flatMap(({ id, channel, text, sentiment }) => {
    const value = meantAs(text)
    return value === null || value === sentiment ? [] : [{ id, channel, sentiment, value }]
  })
  // Few are not put right by one person alone: somebody else reads on.
  const share = wrong.length > ONE_SITTING ? ONE_SITTING : Math.ceil(wrong.length / 2)
  const made = wrong.slice(0, share).map((one, place) => {
    const at = new Date(ctx.now().getTime() + place * 20_000)
    return { ...one, correction: newId(at.getTime()), at: at.toISOString() }
  })
  await ctx.write(async (tx) => {
    await tx.execute(sql`insert into enrichment_correction
        (organisation_id, id, mention_id, fact, was, value, member_id, made_at)
      select ${ctx.organisationId}::uuid, correction, id, 'sentiment', sentiment, value, ${company.memberId(key)}::uuid, at
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
        as c(correction uuid, id uuid, sentiment text, value text, at timestamptz)`)
    for (const { id, channel, value } of made) {
      const data = { channelId: channel, fact: 'sentiment', value }
      tx.emit({ type: 'mention.corrected', version: 1, subject: id, data })
    }
  })
}

function unread(ctx: Ctx): Promise<Heard[]> {
  const until = ctx.now().toISOString()
  return ctx.read(async (tx) => {
    const { rows } = await tx.execute<Heard>(sql`select m.id, m.channel_id as channel, m.text, e.sentiment
      from mention m join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
      where m.organisation_id = ${ctx.organisationId}::uuid and m.published_at < ${until}::timestamptz
        and e.language = ${TAUGHT} and e.sentiment <> 'withheld' and not exists (select from enrichment_correction c
          where c.organisation_id = m.organisation_id and c.mention_id = m.id and c.taken_back_at is null)
      order by m.published_at desc`)
    return rows
  })
}

/** The social lead draws the month, codes it with a colleague, and lets the figures stand; a small house has too little. */
async function audit(company: Company, month: string, chance: Dice): Promise<void> {
  const elin = company.as('elin.dahl')
  const drawn = await startAudit(elin, { month })
  if (!drawn.ok) return
  const { rows } = await elin.read((tx) =>
    tx.execute<{ position: number; wanted: number; machine: string; text: string }>(sql`
      select i.position, i.wanted, i.machine, m.text from sentiment_audit_item i
      join mention m on m.organisation_id = i.organisation_id and m.id = i.mention_id
      where i.organisation_id = ${company.organisationId}::uuid and i.month = ${`${month}-01`}::date order by i.position`),
  )
  let both = 0
  const codes = rows.flatMap(({ position, wanted, machine, text }) => {
    const truth = meantAs(text) ?? (machine === 'unsure' ? 'neutral' : machine)
    const first = chance.chance(0.08) ? chance.pick(['neutral', 'unsure']) : truth
    if (wanted > 1) both += 1
    // Two people who always agreed nobody would believe: of seven posts that both read, they part on one.
    const second = both % 7 === 4 ? otherThan(first) : first
    return [...coders.slice(0, wanted)].map((coder, place) => ({
      position,
      member: company.memberId(coder),
      label: place === 0 ? first : second,
      at: new Date(elin.now().getTime() + (position * 7 + (place * DAY) / 1000) * 1000).toISOString(),
    }))
  })
  await company.system.write((tx) =>
    tx.execute(sql`insert into sentiment_audit_code (organisation_id, month, position, member_id, label, coded_at)
      select ${company.organisationId}::uuid, ${`${month}-01`}::date, position, member, label, at
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as c(position int, member uuid, label text, at timestamptz)`),
  )
  await publishAudit(elin, { month })
}

/** What somebody else may hear in it: what sounds glad or cross to one is plain to the other, and the other way round. */
const otherThan = (label: string): string => (label === 'neutral' ? 'negative' : 'neutral')

const coders = ['elin.dahl', 'nora.lund'] as const
