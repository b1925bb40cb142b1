import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { checkFacts } from '#modules/facts/index.ts'
import { decidePublication, declineConsent, giveConsent, requestConsent } from '#modules/governance/index.ts'
import type { Company } from '../company/company.ts'
import type { Consent } from '../story/plot.ts'
import type { Pen } from './pen.ts'
import { previewOf, type Settlement, type Subject } from './subject.ts'

export type Given = Consent

interface Asked {
  readonly subject: Subject
  /** What became of it: out with whatever consents that took, sent back, or still waiting. */
  readonly ends: 'out' | 'declined' | 'open'
  readonly settled: Settlement | null
  /** Consents to the first steps while it still waits. */
  readonly given: readonly Given[]
}

/** Has governance decide at the moment of the story, ask whom its rules name, and hear what they say. */
export function askGovernance({ deeds, company }: Pen, asked: Asked): void {
  const { subject, settled, ends, given } = asked
  deeds.push({ at: subject.at, run: () => decide(company, asked) })
  for (const { at, by } of given) deeds.push({ at, run: () => consent(company, subject, by) })
  if (settled) {
    const end = () =>
      ends === 'declined' ? decline(company, subject, settled) : consentAll(company, subject, settled.by)
    deeds.push({ at: settled.at, run: end })
  }
}

async function decide(company: Company, { subject, ends, settled }: Asked): Promise<void> {
  const { type: subjectType, id: subjectId, kind, title, contents, digest } = subject
  const ctx = company.as(subject.author)
  const authorId = company.memberId(subject.author)
  const languages = new Set(contents.map(({ lang }) => lang))
  const channelIds = contents.map(({ channel }) => channel.id)
  const decision = await decidePublication(ctx, {
    ...{ authorId, kind, channelIds, subjectId, digest, at: ctx.now() },
    text: [...new Set(contents.map(({ text }) => text))].join('\n\n'),
    language: languages.size === 1 ? (contents[0]?.lang ?? null) : null,
    facts: await factsIn(company, subject),
    checksOutcome: 'pass',
  })
  const fits = decision.outcome === 'needs' || (decision.outcome === 'allow' && ends === 'out')
  if (!fits) throw new Error(`“${title}”: ${decision.reasons.map((one) => one.message).join(' ')}`)
  const asked = { subjectType, subjectId, digest, kind, authorId, channelIds, decision, title }
  await requestConsent(ctx, { ...asked, preview: contents.map(previewOf) })
  if (ends === 'out' && !settled) await consentAll(company, subject, null)
  if (ends === 'open' && kind === 'reply') await sayWhomItWaitsFor(company, subject)
}

async function factsIn({ system }: Company, { contents }: Subject): Promise<string[]> {
  const touched = new Set<string>()
  const at = system.now()
  for (const { channel, text, lang } of contents)
    for (const one of await checkFacts(system, { text, channelId: channel.id, network: 'fake', at, lang }))
      touched.add(one.class)
  return [...touched]
}

interface Open {
  readonly id: string
  readonly any_of: readonly string[]
  readonly digest: string
  readonly label: string
}

async function openFor(
  { system, organisationId }: Company,
  { id }: Pick<Subject, 'id'>,
): Promise<Open | undefined> {
  const { rows } = await system.read((tx) =>
    tx.execute<Open & Record<string, unknown>>(
      sql`select id, any_of, digest, label from approval_request
        where organisation_id = ${organisationId} and subject_id = ${id} and state = 'open'`,
    ),
  )
  return rows[0]
}

/** Whoever the story names, when the rules name them too; else the first of those who can sign in or lead. */
function chosen(company: Company, { any_of: anyOf }: Open, wanted: string | null): string {
  const keys = [...(wanted === null ? [] : [wanted]), ...company.consenting]
  const found = keys.find((key) => anyOf.includes(company.memberId(key)))
  if (found === undefined) throw new Error('a consent waits for somebody the story does not know')
  return found
}

async function consent(company: Company, subject: Subject, by: string | null): Promise<void> {
  const open = await openFor(company, subject)
  if (!open) throw new Error(`“${subject.title}” waits for nobody when ${by ?? 'somebody'} wants to consent`)
  unwrap(await giveConsent(company.as(chosen(company, open, by)), { id: open.id, digest: open.digest }))
  if (subject.kind === 'reply') await sayWhomItWaitsFor(company, subject)
}

/** Consents step by step until nothing is asked any more. */
export async function consentAll(
  company: Company,
  subject: Pick<Subject, 'id'>,
  by: string | null,
): Promise<void> {
  for (let open = await openFor(company, subject); open; open = await openFor(company, subject))
    unwrap(await giveConsent(company.as(chosen(company, open, by)), { id: open.id, digest: open.digest }))
}

async function decline(company: Company, subject: Subject, { by, note }: Settlement): Promise<void> {
  let open = await openFor(company, subject)
  // Whoever sends it back reads it when it is their turn.
  while (open && !open.any_of.includes(company.memberId(by))) {
    await consent(company, subject, null)
    open = await openFor(company, subject)
  }
  if (!open) throw new Error(`“${subject.title}” never came to ${by}`)
  unwrap(await declineConsent(company.as(by), { id: open.id, digest: open.digest, reason: note ?? '' }))
}

async function sayWhomItWaitsFor(company: Company, subject: Subject): Promise<void> {
  const open = await openFor(company, subject)
  if (!open) return
  await company.system.write((tx) =>
    tx.execute(
      sql`update post set state_reason = ${`Waits for the consent of ${open.label}.`}
        where organisation_id = ${company.organisationId} and id = ${subject.id}`,
    ),
  )
}
