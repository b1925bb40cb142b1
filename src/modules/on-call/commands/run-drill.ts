import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberProfiles, membersWithRight } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Rule } from '../domain/ladder.ts'
import { drillStarted } from '../events.ts'
import { drillOverJob } from '../jobs/drill.ts'
import { forbidden, self } from '../policy.ts'
import { onCallNow, readRotas } from '../queries/rotas.ts'
import { insertDrill } from '../store/drills.ts'
import { drills } from '../tables.ts'
import { planDrill } from './plan-drill.ts'
import { startWith } from './start-paging.ts'

/** As long as an acknowledgement counts. */
const MINUTES = 30

/** Rings everybody on call through all their ways, as a drill. */
export async function startDrill(ctx: Ctx): Promise<Result<{ id: string }>> {
  const no = await forbidden(ctx, 'drill')
  if (no) return no
  return ctx.write((tx) => begin(ctx, tx))
}

/** The drill of a month; without anybody on call there is none. The next is planned while there are rotas. */
export async function monthlyDrill(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    if ((await readRotas(ctx)).length === 0) return
    await planDrill(ctx, tx)
    await begin(ctx, tx)
  })
}

async function begin(ctx: Ctx, tx: WriteTx): Promise<Result<{ id: string }>> {
  const [open] = await tx
    .select({ id: drills.id })
    .from(drills)
    .where(and(eq(drills.organisationId, ctx.organisationId), isNull(drills.finishedAt)))
  if (open) return refuse('conflict', 'A drill is running. Wait until it is over; it takes half an hour.')
  const members = [...new Set((await onCallNow(ctx)).map(({ memberId }) => memberId))]
  if (members.length === 0)
    return refuse('conflict', 'Nobody is on call, so there is nobody to ring.', {
      help: 'Make a rota first.',
    })
  const startedAt = ctx.now()
  const id = newId(startedAt.getTime())
  const endsAt = new Date(startedAt.getTime() + MINUTES * 60_000)
  await insertDrill(tx, {
    ...{ organisationId: ctx.organisationId, id, startedAt, endsAt, startedBy: self(ctx), finishedAt: null },
    ...{ responsibleId: await responsible(ctx), rungMembers: members.length, reachedMembers: 0 },
  })
  for (const memberId of members) await ringFor(ctx, id, memberId)
  tx.emit(drillStarted(id, members.length))
  await tx.enqueue(drillOverJob, { drillId: id }, { startAfter: endsAt })
  return ok({ id })
}

/** One alarm a person, which climbs nowhere: an alarm that somebody else can answer tests nobody. */
async function ringFor(ctx: Ctx, drillId: string, memberId: string): Promise<void> {
  const locale = (await memberProfiles(ctx, [memberId])).get(memberId)?.locale
  const rungs = [{ targets: [{ kind: 'member' as const, memberId }], minutes: MINUTES }]
  const rule: Rule = { rungs, workingHours: false, repeats: false }
  const title = locale === 'de' ? 'Erreicht dich der Alarm?' : 'Does the alarm reach you?'
  const paging = {
    subjectType: 'drill' as const,
    subjectId: newId(),
    severity: 4 as const,
    title,
    summary: '',
  }
  await startWith(ctx, { ...paging, link: `/on-call/drills/${drillId}`, departmentId: null }, rule, drillId)
}

/** Who hears what came of it: whoever started it, else the first who keeps the rules. */
async function responsible(ctx: Ctx): Promise<string | null> {
  return self(ctx) ?? (await membersWithRight(ctx, 'rules.manage'))[0]?.id ?? null
}
