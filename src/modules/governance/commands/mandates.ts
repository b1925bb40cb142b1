import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { courseCards } from '#modules/training/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Audience, Verb } from '../domain/mandate.ts'
import { mandateEvent } from '../events.ts'
import { mayGrantMandates } from '../policy.ts'
import { endMandate, insertMandate } from '../store/mandates.ts'
import { type MandateRow, mandates } from '../tables.ts'

/** What is left out or null limits nothing. */
export interface MandateGrant {
  readonly memberId: string
  readonly verbs: readonly Verb[]
  readonly topics?: readonly string[] | null | undefined
  readonly channelIds: readonly string[] | null
  readonly audiences?: readonly Audience[] | null | undefined
  readonly languages?: readonly string[] | null | undefined
  readonly regions?: readonly string[] | null | undefined
  readonly certificates?: readonly string[] | undefined
  readonly validFrom?: string | undefined
  readonly validTo: string | null
  readonly deputyId?: string | null | undefined
  readonly deputyFrom?: string | null | undefined
  readonly deputyTo?: string | null | undefined
  readonly public?: boolean | undefined
  readonly contact?: string | null | undefined
  readonly authorisedSpeaker?: boolean | undefined
}

type Granted = Result<{ id: string }>

/** Appoints somebody by name. */
export async function grantMandate(ctx: Ctx, input: MandateGrant): Promise<Granted> {
  const refusal = await mayGrantMandates(ctx, input.memberId)
  if (refusal) return refusal
  return ctx.write((tx) => grant(ctx, tx, input, ctx.now()))
}

/** The old mandate ends and the new one begins, in one step; the record keeps both. */
export async function changeMandate(ctx: Ctx, input: MandateGrantChange): Promise<Granted> {
  return ctx.write(async (tx): Promise<Granted> => {
    const { id, ...limits } = input
    const ended = await end(ctx, tx, id)
    if (!ended.ok) return ended
    const { memberId, validFrom } = ended.value
    // What was given keeps its beginning, unless another one was chosen.
    const from = limits.validFrom ?? (validFrom > ctx.now() ? validFrom.toISOString() : undefined)
    return grant(ctx, tx, { ...limits, validFrom: from, memberId }, ctx.now())
  })
}

export type MandateGrantChange = Omit<MandateGrant, 'memberId'> & { readonly id: string }

export async function revokeMandate(ctx: Ctx, input: { readonly id: string }): Promise<Granted> {
  return ctx.write(async (tx): Promise<Granted> => {
    const ended = await end(ctx, tx, input.id)
    return ended.ok ? ok({ id: input.id }) : ended
  })
}

async function end(ctx: Ctx, tx: WriteTx, id: string): Promise<Result<MandateRow>> {
  const where = and(eq(mandates.organisationId, ctx.organisationId), eq(mandates.id, id))
  const [mandate] = await tx.select().from(mandates).where(where)
  if (!mandate) return refuse('not_found', 'This mandate does not exist.')
  const refusal = await mayGrantMandates(ctx, mandate.memberId)
  if (refusal) return refusal
  if (mandate.source === 'role')
    return refuse('conflict', 'This mandate comes with a role.', {
      help: 'Change the member’s roles under People, and it ends with them.',
    })
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  if (!(await endMandate(tx, ctx.organisationId, id, ctx.now(), by)))
    return refuse('conflict', 'This mandate has ended already.')
  tx.emit(mandateEvent('revoked', mandate))
  return ok(mandate)
}

async function grant(ctx: Ctx, tx: WriteTx, input: MandateGrant, now: Date): Promise<Granted> {
  const dates = datesOf(input, now)
  const fields = { ...dates.fields, ...(await wrong(ctx, input)) }
  const [field] = Object.values(fields)
  if (field !== undefined) return refuse('invalid', field, { fields })
  const copy = <T>(list: readonly T[] | null | undefined): T[] | null => (list ? [...list] : null)
  const id = await insertMandate(tx, {
    organisationId: ctx.organisationId,
    memberId: input.memberId,
    verbs: [...input.verbs],
    topics: copy(input.topics),
    channelIds: copy(input.channelIds),
    audiences: copy(input.audiences),
    languages: copy(input.languages),
    regions: copy(input.regions),
    certificates: [...(input.certificates ?? [])],
    validFrom: dates.validFrom,
    validTo: dates.validTo,
    deputyId: input.deputyId ?? null,
    deputyFrom: dates.deputyFrom,
    deputyTo: dates.deputyTo,
    public: input.public ?? false,
    contact: input.contact ?? null,
    authorisedSpeaker: input.authorisedSpeaker ?? false,
    source: 'appointed',
    grantedBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
    createdAt: now,
  })
  tx.emit(mandateEvent('granted', { id, memberId: input.memberId }))
  return ok({ id })
}

function datesOf(input: MandateGrant, now: Date) {
  const at = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)
  const validFrom = at(input.validFrom) ?? now
  const validTo = at(input.validTo)
  const deputyFrom = at(input.deputyFrom)
  const deputyTo = at(input.deputyTo)
  const fields: Record<string, string> = {}
  if (validTo && validTo <= validFrom)
    fields.validTo = 'The mandate would end before it begins. Choose a later day.'
  else if (validTo && validTo <= now) fields.validTo = 'This day has passed. Choose a later one, or no end.'
  if (input.deputyId && deputyTo && deputyTo <= now)
    fields.deputyTo = 'The deputy’s time is over already. Choose a later day, or no end.'
  if (input.deputyId && deputyFrom && deputyTo && deputyTo <= deputyFrom)
    fields.deputyTo = 'The deputy’s time would end before it begins. Choose a later day.'
  return {
    validFrom,
    validTo,
    deputyFrom: input.deputyId ? deputyFrom : null,
    deputyTo: input.deputyId ? deputyTo : null,
    fields,
  }
}

/** What does not exist or is not here any more, by field. */
async function wrong(ctx: Ctx, input: MandateGrant): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  const people = await memberCards(ctx, [input.memberId, ...(input.deputyId ? [input.deputyId] : [])])
  const holder = people.get(input.memberId)
  if (!holder || holder.status === 'left')
    fields.memberId = 'This person is not here any more. Choose somebody else.'
  if (input.deputyId) {
    const deputy = people.get(input.deputyId)
    if (!deputy || deputy.status === 'left')
      fields.deputyId = 'This person is not here any more. Choose another deputy.'
    if (input.deputyId === input.memberId)
      fields.deputyId = 'Nobody stands in for themselves. Choose somebody else.'
  }
  if (input.channelIds) {
    const known = new Set((await channelCards(ctx)).map((card) => card.id))
    if (input.channelIds.some((id) => !known.has(id)))
      fields.channelIds = 'A channel is not there any more. Choose again.'
  }
  if (input.certificates && input.certificates.length > 0) {
    const known = new Map((await courseCards(ctx)).map((course) => [course.id, course]))
    const missing = input.certificates.find((id) => !known.get(id)?.published)
    if (missing !== undefined)
      fields.certificates = `Nobody can take the course “${known.get(missing)?.title ?? missing}”. Publish it first, or leave it out.`
  }
  return fields
}
