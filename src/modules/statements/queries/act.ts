import { consentersOf, type StatementAct } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { endOf } from '../domain/standing.ts'
import type { StatementRow, SubjectRow } from '../tables.ts'

type Release = Extract<StatementAct, { purpose: 'release' }>

/** What the decision is told, and keeps: who agreed ahead, until when, for which incident, and who commands it. */
export async function actOf(ctx: Ctx, row: StatementRow, subject: SubjectRow | null): Promise<Release> {
  const { id: statementId, approvedDigest, approvedUntil, validUntil } = row
  const aheadDigest = approvedDigest ?? ''
  const commanderId = subject?.commanderId ?? null
  const commander = commanderId ? (await memberCards(ctx, [commanderId])).get(commanderId) : undefined
  const named = commander?.status === 'active' ? { id: commander.id, name: commander.name } : null
  return {
    purpose: 'release',
    statementId,
    aheadDigest,
    agreedBy: await consentersOf(ctx, { subjectId: statementId, digest: aheadDigest }),
    validUntil: endOf(approvedUntil ?? validUntil).toISOString(),
    incident: subject && { id: subject.subjectId, title: subject.title, commander: named },
  }
}
