import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { roleIds } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LadderText } from '../contract.ts'
import { type Ladder, type Rule, severities, type Target } from '../domain/ladder.ts'
import { ladderChanged } from '../events.ts'
import { forbidden, self } from '../policy.ts'
import { standingLadder } from '../queries/ladder.ts'
import { vacantRung } from '../queries/vacant.ts'
import { insertLadder } from '../store/ladder.ts'

interface NewLadder {
  readonly ladder: LadderText
  readonly from: number
  readonly reason: string
}

const stale = refuse(
  'stale',
  'Somebody else changed the ladder meanwhile. Look at theirs, then decide again.',
)

/** Writes a new version of the ladder. A rung on which nobody would stand is refused, and said which. */
export async function saveLadder(ctx: Ctx, input: NewLadder): Promise<Result<{ number: number }>> {
  const no = await forbidden(ctx, 'ladder')
  if (no) return no
  const ladder = readLadder(input.ladder)
  if (!ladder) return refuse('invalid', 'This ladder names a role that does not exist.')
  return ctx.write(async (): Promise<Result<{ number: number }>> => {
    if ((await standingLadder(ctx)).number !== input.from) return stale
    for (const severity of severities) {
      const vacant = await vacantRung(ctx, ladder[`sev${severity}`])
      if (vacant) {
        const message = `SEV${severity}, rung ${vacant.rung + 1}: ${vacant.why}`
        return refuse('invalid', message, { fields: { [`sev${severity}.${vacant.rung}`]: vacant.why } })
      }
    }
    const number = await writeLadder(ctx, ladder, input.reason)
    return number === null ? stale : ok({ number })
  })
}

/** Writes a version without asking whether somebody stands on every rung; null when somebody else was faster. */
export async function writeLadder(ctx: Ctx, rules: Ladder, reason: string): Promise<number | null> {
  return ctx.write(async (tx) => {
    const number = (await standingLadder(ctx)).number + 1
    const madeAt = ctx.now()
    const id = newId(madeAt.getTime())
    const row = { organisationId: ctx.organisationId, id, number, rules, reason, madeAt, madeBy: self(ctx) }
    if (!(await insertLadder(tx, row))) return null
    tx.emit(ladderChanged(id, number))
    return number
  })
}

function readLadder({ sev1, sev2, sev3, sev4 }: LadderText): Ladder | null {
  const [one, two, three, four] = [sev1, sev2, sev3, sev4].map(readRule)
  return one && two && three && four ? { sev1: one, sev2: two, sev3: three, sev4: four } : null
}

function readRule({ rungs, workingHours }: LadderText['sev1']): Rule | null {
  const read = rungs.map(({ targets, minutes }) => ({ targets: targets.map(readTarget), minutes }))
  const known = read.flatMap(({ targets, minutes }) => {
    const whole = targets.filter((target) => target !== null)
    return whole.length === targets.length ? [{ targets: whole, minutes }] : []
  })
  return known.length === rungs.length ? { rungs: known, workingHours, repeats: true } : null
}

function readTarget(target: LadderText['sev1']['rungs'][number]['targets'][number]): Target | null {
  if (target.kind !== 'role') return target
  const role = roleIds.find((id) => id === target.role)
  return role ? { kind: 'role', role } : null
}
