import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { dueDay, nextStage, reminderAt } from '../domain/dates.ts'
import { reminderLetter } from '../domain/letters.ts'
import { openCourses } from '../queries/course-rows.ts'
import { activeEnrolments, type EnrolmentRow, openOnes } from '../queries/enrolment-rows.ts'
import { markReminded, moveReminders } from '../store/enrolments.ts'
import { remindJob } from './remind.ts'

const PEOPLE_AT_ONCE = 100
const WORTH_MS = 7 * 86_400_000

/**
 * One mail a member for all that is due at the moment and not done yet. Who got this stage is kept with the
 * enrolment, so that a run that comes back reminds only those it had not reached.
 */
export async function remind(
  ctx: Ctx,
  data: { readonly dueAt: string; readonly stage: number },
): Promise<void> {
  const dueAt = new Date(data.dueAt)
  const { zone } = await organisation(ctx)
  const open = await stillOpen(ctx, dueAt)
  const members = [...new Set(open.map((row) => row.memberId))]
  for (let from = 0; from < members.length; from += PEOPLE_AT_ONCE) {
    const some = new Set(members.slice(from, from + PEOPLE_AT_ONCE))
    await ctx.write((tx) =>
      write(
        ctx,
        tx,
        open.filter((row) => some.has(row.memberId)),
        { dueAt, stage: data.stage, zone },
      ),
    )
  }
  const stage = Math.max(data.stage + 1, nextStage(dueAt, ctx.now(), zone))
  await ctx.write(async (tx) => {
    // Nothing open: the line ends; enrolling somebody for the same day begins it again.
    await moveReminders(tx, ctx.organisationId, dueAt, open.length === 0 ? null : stage)
    if (open.length > 0)
      await tx.enqueue(
        remindJob,
        { dueAt: data.dueAt, stage },
        { startAfter: reminderAt(dueAt, stage, zone) },
      )
  })
}

/** Open enrolments of courses that are offered and of members who are here. */
async function stillOpen(ctx: Ctx, dueAt: Date): Promise<EnrolmentRow[]> {
  const { organisationId } = ctx
  const rows = await ctx.read(async (tx) => {
    const offered = new Set((await openCourses(tx, organisationId)).map((course) => course.id))
    const due = (await activeEnrolments(tx, organisationId, { dueAt })).filter((row) =>
      offered.has(row.courseId),
    )
    return openOnes(tx, organisationId, due, ctx.now())
  })
  const people = await memberCards(
    ctx,
    rows.map((row) => row.memberId),
  )
  return rows.filter((row) => people.get(row.memberId)?.status === 'active')
}

interface Stage {
  readonly dueAt: Date
  readonly stage: number
  readonly zone: string
}

async function write(
  ctx: Ctx,
  tx: WriteTx,
  open: readonly EnrolmentRow[],
  { dueAt, stage, zone }: Stage,
): Promise<void> {
  const marked = await markReminded(
    tx,
    ctx.organisationId,
    open.map((row) => row.id),
    stage,
  )
  // Without a mail server Today says it; letters nobody can send would only pile up.
  if (marked.length === 0 || !ctx.use(MAIL).configured) return
  const ids = [...new Set(marked.map((row) => row.memberId))]
  const [people, profiles] = [await memberCards(ctx, ids), await memberProfiles(ctx, ids)]
  const titles = new Map(
    (await openCourses(tx, ctx.organisationId)).map((course) => [course.id, course.head.title]),
  )
  const { name: organisationName } = await organisation(ctx)
  const link = ctx.use(MAIL).link('/people/training')
  for (const id of ids) {
    const member = people.get(id)
    if (!member) continue
    const courses = marked
      .filter((row) => row.memberId === id)
      .map((row) => titles.get(row.courseId) ?? row.courseId)
    const locale = profiles.get(id)?.languages.find((one) => /^(de|en)\b/.test(one)) ?? 'en'
    const letter = reminderLetter(locale.startsWith('de') ? 'de' : 'en', {
      name: member.name,
      organisation: organisationName,
      courses,
      day: dueDay(dueAt, zone),
      when: stage < 0 ? 'soon' : stage === 0 ? 'today' : 'over',
      link,
    })
    const expiresAt = new Date(ctx.now().getTime() + WORTH_MS)
    await sendMail(ctx, tx, { kind: 'training', to: member.email, ...letter, link, expiresAt, about: id })
  }
}
