import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { DraftView } from '../contract.ts'
import type { Finding } from '../domain/lint/finding.ts'
import { lint } from '../domain/lint/lint.ts'
import { canonical, gather, type PolicyText } from '../domain/sections.ts'
import { manages, memberOf, sentences } from '../policy.ts'
import { consents } from '../tables.ts'
import { ownersOf, policyHeadOf, versionHeadViews } from './heads.ts'
import { legalMembers } from './legal.ts'
import { notHere, type PolicyRow, policyBy, type SectionRow, sectionsOf, versionHeads } from './rows.ts'

export interface JudgedDraft {
  readonly text: PolicyText
  readonly findings: Finding[]
  /** SHA-256 of what a version would say: title, text and questions. */
  readonly digest: string
}

/** The draft as it stands, with everything that speaks against publishing it. */
export async function judgeDraft(
  ctx: Ctx,
  policy: PolicyRow,
  rows: readonly SectionRow[],
): Promise<JudgedDraft> {
  const text = gather(rows, policy.languages)
  const owner = (await ownersOf(ctx, [policy])).get(policy.ownerId ?? '')
  const { zone } = await organisation(ctx)
  const findings = lint({
    kind: policy.kind,
    languages: policy.languages,
    text,
    owner: owner?.state ?? 'none',
    ownerName: owner?.name ?? null,
    reviewOn: policy.reviewOn,
    today: localTime(ctx.now(), zone).day,
  })
  const said = JSON.stringify([policy.title, canonical(text), policy.questions])
  return { text, findings, digest: createHash('sha256').update(said).digest('hex') }
}

/** The draft for those who write it, and for lawyers while their consent is asked; null when there is no policy yet. */
export async function draftView(
  ctx: Ctx,
  input: { readonly policyId?: string | undefined },
): Promise<Result<{ draft: DraftView | null }>> {
  return ctx.read(async (tx): Promise<Result<{ draft: DraftView | null }>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return input.policyId ? notHere() : ok({ draft: null })
    const rows = await sectionsOf(tx, ctx.organisationId, policy.id)
    const judged = await judgeDraft(ctx, policy, rows)
    const consent = await consentOf(ctx, tx, policy, judged.digest)
    const writes = manages(ctx, policy.departmentId)
    if (!writes && !consent.mayConsent)
      return refuse('forbidden', sentences.draft, {
        help: await whoCanHelp(ctx, 'policy.manage', { departmentId: policy.departmentId }),
      })
    const heads = (await versionHeads(ctx, [policy.id])).get(policy.id) ?? []
    const latest = (await versionHeadViews(ctx, heads.slice(-1)))[0] ?? null
    return ok({
      draft: {
        policy: await policyHeadOf(ctx, policy),
        settings: settingsOf(policy),
        sections: await sectionViews(ctx, rows),
        findings: judged.findings.map((one) => ({ ...one, span: one.span ? [...one.span] : null })),
        changed: heads.at(-1)?.digest !== judged.digest,
        consent: consent.view,
        latest,
        mayNot: writes ? null : sentences.write,
        mayConsent: consent.mayConsent,
      },
    })
  })
}

function settingsOf(policy: PolicyRow): DraftView['settings'] {
  const { title, ownerId, reviewOn, languages, required, graceDays, legalConsent, access, slug, revision } =
    policy
  const questions = policy.questions
    ? Object.fromEntries(
        Object.entries(policy.questions).map(([lang, one]) => [lang, { ...one, options: [...one.options] }]),
      )
    : null
  return {
    title,
    ownerId,
    reviewOn,
    languages,
    required,
    graceDays,
    legalConsent,
    questions,
    access,
    public: policy.public,
    slug,
    revision,
  }
}

async function sectionViews(ctx: Ctx, rows: readonly SectionRow[]): Promise<DraftView['sections']> {
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.changedBy ?? []),
  )
  return rows.map((row) => ({
    section: row.section,
    lang: row.lang,
    text: row.body,
    revision: row.revision,
    changedBy: row.changedBy ? (people.get(row.changedBy)?.name ?? 'Somebody who left') : null,
    changedAt: row.changedAt.toISOString(),
  }))
}

interface ConsentState {
  readonly view: DraftView['consent']
  readonly mayConsent: boolean
  /** Who gave it for exactly this draft, or null. */
  readonly givenBy: string | null
}

/** Where the legal consent to exactly this draft stands. A consent to other words is outdated. */
export async function consentOf(ctx: Ctx, tx: Tx, policy: PolicyRow, digest: string): Promise<ConsentState> {
  const [row] = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.organisationId, ctx.organisationId), eq(consents.policyId, policy.id)))
    .orderBy(desc(eq(consents.state, 'open')), desc(consents.id))
    .limit(1)
  const lawyers = policy.legalConsent || row?.state === 'open' ? await legalMembers(ctx) : []
  const people = await memberCards(ctx, row?.settledBy ? [row.settledBy] : [])
  const fits = row?.digest === digest
  const me = memberOf(ctx)
  const state = !row || row.state === 'void' ? 'none' : fits ? row.state : 'outdated'
  return {
    view: {
      state,
      by: row?.settledBy ? (people.get(row.settledBy)?.name ?? 'Somebody who left') : null,
      at: (row?.settledAt ?? row?.askedAt)?.toISOString() ?? null,
      note: row?.note ?? null,
      from: lawyers.map((one) => one.name),
    },
    mayConsent: row?.state === 'open' && lawyers.some((one) => one.id === me),
    givenBy: fits && row?.state === 'given' ? row.settledBy : null,
  }
}
