import { and, asc, desc, eq, inArray, isNull, max } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Question } from '../domain/question.ts'
import type { Decided } from '../domain/revive.ts'
import {
  type ApprovalRow,
  approvalConsents,
  approvalRequests,
  type DecisionRow,
  decisions,
} from '../tables.ts'
import { decidePublication } from './decide-publication.ts'
import { agreedAhead } from './statements.ts'

export type Standing =
  | { readonly may: true; readonly decisionId: string; readonly approvalId: string | null }
  | {
      readonly may: false
      readonly why: 'undecided' | 'waiting' | 'declined' | 'changed' | 'no-mandate' | 'rules' | 'revoked'
      readonly message: string
    }

export interface StandingQuestion {
  readonly subjectId: string
  readonly digest: string
  readonly channelId: string
  /** As it would go out now, with what the checks say about it now. */
  readonly text: string
  readonly language?: string | null
  readonly facts?: readonly string[]
  readonly checksOutcome: Question['checks']
}

/**
 * Is there, right now, a recorded decision that lets exactly this content out on this channel? Read again at send
 * time: a mandate, certificate, deputyship or policy that ended, an author or approver who left, a consent taken back, a
 * text or rule that changed since, a quiet period that began: each of them stops it.
 */
export async function standing(ctx: Ctx, about: StandingQuestion): Promise<Standing> {
  return ctx.read(async (tx) => {
    const [decision] = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.subjectId, about.subjectId)))
      .orderBy(desc(decisions.id))
      .limit(1)
    if (!decision) return no('undecided', 'Nobody has decided about this yet.')
    if (decision.digest !== about.digest)
      return no('changed', 'The content changed after it was decided; it has to be consented to again.')
    if (!decision.channelIds.includes(about.channelId))
      return no('undecided', 'The decision does not cover this channel.')
    if (decision.outcome === 'refuse')
      return no('declined', decision.reasons[0]?.message ?? 'It was refused.')
    const now = await decideNow(ctx, decision, about, await momentOf(ctx, decision))
    const lost =
      now.outcome === 'refuse' ? now.reasons.find((reason) => reason.rule !== 'consent.nobody') : undefined
    if (lost) return no('no-mandate', lost.message)
    const missing = now.steps.find((step) => !decision.steps.some((one) => one.id === step.id))
    if (missing) return no('rules', `The rules ask for more than when it was decided: ${missing.label}.`)
    if (!(await agreedAhead(ctx, decision.question?.statement)))
      return no('revoked', 'What was agreed ahead about this statement does not hold any more.')
    return consented(ctx, decision, now)
  })
}

/**
 * Now, and never before what is asked about again was decided and consented to: whoever asks may have a clock that is
 * behind that of those who did, and a mandate that held then would not have begun yet.
 */
async function momentOf(ctx: Ctx, decision: DecisionRow): Promise<Date> {
  const of = and(
    eq(approvalRequests.organisationId, approvalConsents.organisationId),
    eq(approvalRequests.id, approvalConsents.approvalId),
  )
  const [row] = await ctx.read((tx) =>
    tx
      .select({ last: max(approvalConsents.at) })
      .from(approvalConsents)
      .innerJoin(approvalRequests, of)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.decisionId, decision.id),
          isNull(approvalConsents.takenBackAt),
        ),
      ),
  )
  const moments = [ctx.now(), decision.at, row?.last].map((at) => at?.getTime() ?? 0)
  return new Date(Math.max(...moments))
}

function decideNow(ctx: Ctx, decision: DecisionRow, about: StandingQuestion, at: Date): Promise<Decided> {
  const { subjectId, digest, text, language = null, facts = [], checksOutcome } = about
  const { authorId, kind } = decision
  // A check that asks for consent was answered by the consents, if there were any.
  const checks = checksOutcome === 'hold' && decision.steps.length > 0 ? 'warn' : checksOutcome
  const channelIds = [about.channelId]
  return decidePublication(ctx, {
    authorId,
    kind,
    channelIds,
    subjectId,
    digest,
    text,
    language,
    facts,
    at,
    checksOutcome: checks,
    statement: decision.question?.statement,
  })
}

/** Every step of the decision granted, by people who may still consent. */
async function consented(ctx: Ctx, decision: DecisionRow, now: Decided): Promise<Standing> {
  const decisionId = decision.id
  if (decision.outcome === 'allow') return { may: true, decisionId, approvalId: null }
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.decisionId, decisionId),
        ),
      )
      .orderBy(asc(approvalRequests.step)),
  )
  if (rows.some((row) => row.state === 'declined')) return no('declined', 'It was sent back.')
  if (rows.some((row) => row.state === 'revoked')) return no('revoked', 'A consent was taken back.')
  const granted = rows.filter((row) => row.state === 'granted' && row.digest === decision.digest)
  if (granted.length < decision.steps.length)
    return no(
      'waiting',
      `It waits for the consent of ${rows.find((row) => row.state === 'open')?.label ?? 'a second person'}.`,
    )
  const gone = await noLongerMay(ctx, granted, now)
  if (gone)
    return no('revoked', `${gone}, who consented, may not consent any more; somebody else has to read it.`)
  return { may: true, decisionId, approvalId: granted.at(-1)?.id ?? null }
}

/** The name of somebody whose consent counts but who lost the authority to give it. */
async function noLongerMay(ctx: Ctx, granted: readonly ApprovalRow[], now: Decided): Promise<string | null> {
  const ids = granted.map((row) => row.id)
  const given = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalConsents)
      .where(
        and(
          eq(approvalConsents.organisationId, ctx.organisationId),
          inArray(approvalConsents.approvalId, ids),
          isNull(approvalConsents.takenBackAt),
        ),
      ),
  )
  const people = await memberCards(
    ctx,
    given.map((one) => one.memberId),
  )
  for (const one of given) {
    const row = granted.find((request) => request.id === one.approvalId)
    const step = now.steps.find((wanted) => wanted.id === row?.stepRule)
    const person = people.get(one.memberId)
    const standsIn = row?.escalated.includes(one.memberId) ?? false
    const may = step === undefined || standsIn || step.anyOf.includes(one.memberId)
    if (person?.status !== 'active' || !may) return person?.name ?? 'Somebody'
  }
  return null
}

function no(why: Exclude<Standing, { may: true }>['why'], message: string): Standing {
  return { may: false, why, message }
}
