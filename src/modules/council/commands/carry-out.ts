import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { adoptRules, grantMandate, revokeMandate } from '#modules/governance/index.ts'
import { grantException as grantAccess, publishPolicy } from '#modules/policy/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { judgeUntil } from '../domain/expiry.ts'
import { decisionEvent, exceptionEvent } from '../events.ts'
import { exceptionOverJob } from '../jobs/exception-over.ts'
import { asCouncil } from '../policy.ts'
import { whomName } from '../queries/change.ts'
import { fingerprintOf } from '../queries/fingerprint.ts'
import { insertException, updateDecision } from '../store/decision.ts'
import type { DecisionRow } from '../tables.ts'

type Came = Result<{ ref: string | null }>

/**
 * Carries a decision out, in the transaction it is made in. A room that refuses leaves nothing behind; the decision then
 * stands as adopted and not carried out, with the reason, and can be carried out again. `basedOn`: the version of the
 * rules that was looked at since.
 */
export async function carryOut(
  ctx: Ctx,
  tx: WriteTx,
  decision: DecisionRow,
  basedOn?: number,
): Promise<Came> {
  const came = await ctx.write((inner) => attempt(ctx, inner, decision, basedOn))
  const { organisationId } = ctx
  if (!came.ok) {
    const { message, help } = came.error
    await updateDecision(tx, organisationId, decision.id, {
      apply: 'failed',
      applyReason: [message, help].filter(Boolean).join(' '),
    })
    tx.emit(decisionEvent('not-applied', decision))
    return came
  }
  const at = ctx.now()
  await updateDecision(tx, organisationId, decision.id, {
    apply: 'applied',
    applyReason: null,
    appliedAt: at,
    appliedRef: came.value.ref,
    state: 'done',
    doneAt: at,
  })
  tx.emit(decisionEvent('applied', decision, came.value.ref))
  return came
}

/** Refused results roll back what they wrote: this runs in a savepoint of its own. */
async function attempt(
  ctx: Ctx,
  tx: WriteTx,
  decision: DecisionRow,
  basedOn: number | undefined,
): Promise<Came> {
  const council = asCouncil(ctx)
  const { change, id } = decision
  const reason = `Council decision ${decision.year}-${decision.number}: ${decision.title}`.slice(0, 500)
  switch (change.kind) {
    case 'text':
      return ok({ ref: null })
    case 'rules': {
      const adopted = await adoptRules(council, {
        change: change.change,
        reason,
        basedOn: basedOn ?? change.basedOn,
        councilDecisionId: id,
      })
      if (!adopted.ok && adopted.error.type === 'stale')
        return refuse('stale', 'The rules changed since the council prepared this.', {
          help: 'Look at what it would do now, then carry it out again.',
        })
      return adopted.ok ? ok({ ref: String(adopted.value.version) }) : adopted
    }
    case 'mandate.grant':
      return named(await grantMandate(council, change.grant))
    case 'mandate.revoke':
      return named(await revokeMandate(council, { id: change.mandateId }))
    case 'policy.publish':
      return publish(council, decision, change)
    default:
      return except(council, tx, decision, { ...change, reason })
  }
}

const named = (result: Result<{ id: string }>): Came => (result.ok ? ok({ ref: result.value.id }) : result)

async function publish(
  council: Ctx,
  decision: DecisionRow,
  change: Extract<DecisionRow['change'], { kind: 'policy.publish' }>,
): Promise<Came> {
  if (decision.fingerprint !== (await fingerprintOf(council, change)))
    return refuse('stale', 'The draft of the policy is not the one the council voted on.', {
      help: 'Bring back the words that were voted on, or put the new ones to the vote.',
    })
  const { policyId, material, note, overrideReason } = change
  const published = await publishPolicy(council, {
    policyId,
    change: material ? 'material' : 'small',
    note,
    councilDecisionId: decision.id,
    ...(overrideReason ? { overrideReason } : {}),
  })
  return published.ok ? ok({ ref: String(published.value.number) }) : published
}

async function except(
  council: Ctx,
  tx: WriteTx,
  decision: DecisionRow,
  change: Extract<DecisionRow['change'], { kind: 'exception' }> & { readonly reason: string },
): Promise<Came> {
  const { memberId, departmentId, what, access, reason } = change
  const until = new Date(change.until)
  const fault = judgeUntil(council.now(), until)
  if (fault) return refuse('invalid', fault)
  if ((await whomName(council, change)) === null)
    return refuse('invalid', 'Whoever it is for is not here any more.')
  const lifted = access
    ? await grantAccess(council, { memberId, departmentId, mode: access, reason, expiresAt: change.until })
    : null
  if (lifted && !lifted.ok) return lifted
  const id = newId(council.now().getTime())
  const { organisationId } = council
  const row = { organisationId, id, decisionId: decision.id, what, memberId, departmentId, until }
  await insertException(tx, { ...row, policyExceptionId: lifted?.value.id ?? null })
  await tx.enqueue(exceptionOverJob, { exceptionId: id }, { startAfter: until })
  tx.emit(exceptionEvent('granted', row))
  return ok({ ref: id })
}
