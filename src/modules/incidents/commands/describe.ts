import type { Result } from '#kernel/result.ts'
import type { Scenario } from '#modules/statements/index.ts'
import type { Ctx } from '#platform/ctx.ts'

import { incidentEvent } from '../events.ts'
import { byMember, present, unlessCrew } from '../policy.ts'
import { updateIncident } from '../store/incident.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'

export interface Description {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly scenario: Scenario
}

const CREW = 'What an incident is called and what may be said is written by those with a seat.'

/** Gives an incident its name, its short account and its scenario. */
export async function describeIncident(ctx: Ctx, { id, ...words }: Description): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessCrew(ctx, seats, CREW)
    if (refusal) return refusal
    await updateIncident(tx, ctx.organisationId, id, { ...words, changedAt: ctx.now() })
    if (words.title !== incident.title)
      await enter(ctx, tx, id, { kind: 'decision', text: words.title, data: { renamedFrom: incident.title } })
    tx.emit(incidentEvent('written', id, { kind: 'words' }))
    return allDone()
  })
}

export interface Saying {
  readonly id: string
  readonly say: string
  readonly sayNot: string
  readonly askId: string | null
}

/** What everybody else may say now, what not, and whom to ask. */
export async function setSaying(ctx: Ctx, { id, ...words }: Saying): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const here = await present(ctx, [words.askId], 'askId')
  if (!here.ok) return here
  return onIncident(ctx, id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessCrew(ctx, seats, CREW)
    if (refusal) return refusal
    await updateIncident(tx, ctx.organisationId, id, { ...words, changedAt: ctx.now() })
    if (words.say !== incident.say || words.sayNot !== incident.sayNot)
      await enter(ctx, tx, id, { kind: 'decision', text: words.say, data: { sayNot: words.sayNot } })
    tx.emit(incidentEvent('written', id, { kind: 'say' }))
    return allDone()
  })
}
