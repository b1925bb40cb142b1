import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import type { Period } from '../domain/period.ts'
import type { Schedule } from '../domain/schedule.ts'
import type { ReportLanguage } from '../domain/words.ts'
import { mayShare } from '../policy.ts'
import { type Addressed, type Readers, readersOf } from '../queries/readers.ts'

export interface Shown {
  readonly name: string
  readonly metricIds: readonly string[] | null
  readonly departmentId: string | null
  readonly period: Period
  readonly language: ReportLanguage
}

export interface Draft extends Shown {
  readonly note: string
  readonly memberIds: readonly string[]
  readonly outside: readonly string[]
  readonly leaveOut: boolean
  readonly schedule: Schedule | null
}

const wrong = (field: string, message: string, help: string): Refused =>
  refuse('invalid', message, { fields: { [field]: `${message} ${help}` }, help })

/** Whether everything it is to show exists for the one who asks. */
export async function checkShown(ctx: Ctx, { metricIds, departmentId }: Shown): Promise<Refused | null> {
  const known = new Set(ctx.use(METRICS).map(({ id }) => id))
  const gone = metricIds?.find((id) => !known.has(id))
  if (gone !== undefined)
    return wrong('metricIds', `There is no figure called “${gone}”.`, 'Take it out of the list.')
  if (departmentId === null) return null
  const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
  const there = (await departmentCards(ctx)).some(({ id }) => id === departmentId)
  return there && !hidden.includes(departmentId)
    ? null
    : wrong('departmentId', 'This department does not exist.', 'Choose another one.')
}

/** Whether it may go to everybody on its list; refused with who may not get it, and why. */
export async function checkDraft(ctx: Ctx, draft: Draft, ownerId: string): Promise<Result<Readers>> {
  const bad = await checkShown(ctx, draft)
  if (bad) return bad
  if (draft.outside.length > 0) {
    const message = 'Addresses outside the house may be put here only by who may show figures outside.'
    const refused = await mayShare(ctx, 'outside', message)
    if (refused) return refused
  }
  const addressed: Addressed = {
    ...{ ownerId, memberIds: [...draft.memberIds], outside: [...draft.outside] },
    ...{ leaveOut: draft.leaveOut, departmentId: draft.departmentId },
  }
  const readers = await readersOf(ctx, addressed)
  if (readers.members.length < draft.memberIds.length)
    return wrong('memberIds', 'Somebody on the list does not exist.', 'Take them off the list.')
  return judge(draft, readers)
}

const tell = 'Leave restricted departments out, or take them off the list.'
const mustGo = 'It is about this department, so take them off the list.'

function judge(draft: Draft, readers: Readers): Result<Readers> {
  const help = draft.leaveOut ? mustGo : tell
  for (const { card, withheld, beyond } of readers.members) {
    if (withheld === 'left')
      return wrong('memberIds', `${card.name} is not here any more.`, 'Take them off the list.')
    if (withheld === 'no-right')
      return wrong(
        'memberIds',
        `${card.name} may not see figures.`,
        'Take them off the list, or give them a role.',
      )
    if (withheld === 'restricted')
      return wrong(
        'memberIds',
        `${card.name} may not see what would stand here of ${beyond.join(', ')}.`,
        help,
      )
  }
  if (readers.outside.beyond.length === 0) return ok(readers)
  const message = `Nobody outside may see what would stand here of ${readers.outside.beyond.join(', ')}.`
  return wrong('outside', message, help)
}
