import { and, eq, max } from 'drizzle-orm'
import type { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type FactInput, factInput } from '../contract/facts.ts'
import { type FactKind, isLooser, needsPerson } from '../domain/kinds.ts'
import { reviewDue } from '../domain/lifecycle.ts'
import { factEvent, wordingEvent } from '../events.ts'
import { reviewDueJob } from '../jobs/review-due.ts'
import { allowed, maySee } from '../policy.ts'
import { rulesOf, wordingsOf } from '../queries/load.ts'
import { insertFact, insertWording, lockFact } from '../store/facts.ts'
import { type FactRow, factWordings, type WordingChange } from '../tables.ts'

/** Proposes a fact with its first wording. Its class and places hold from now on: what is secret is so at once. */
export async function proposeFact(
  ctx: Ctx,
  given: FactInput,
): Promise<Result<{ factId: string; wordingId: string }>> {
  const by = await allowed(ctx, 'propose')
  if (!by.ok) return by
  const input = factInput.parse(given)
  return ctx.write(async (tx): Promise<Result<{ factId: string; wordingId: string }>> => {
    const ownerId = input.ownerId ?? by.value
    const wrong = await wrongPeople(ctx, { ...input, ownerId })
    if (wrong) return wrong
    const rule = (await rulesOf(tx, ctx.organisationId))(input.kind)
    const now = ctx.now()
    const factId = newId(now.getTime())
    await insertFact(tx, {
      organisationId: ctx.organisationId,
      id: factId,
      kind: input.kind,
      name: input.name,
      class: input.class ?? rule.class,
      ownerId,
      sourceText: input.source.text,
      sourceUrl: input.source.url,
      places: input.places === undefined ? rule.places && [...rule.places] : input.places,
      regions: input.regions,
      embargoUntil: instant(input.embargoUntil),
      subjectName: input.subjectName || null,
      personId: input.personId,
      phrases: input.phrases,
      createdAt: now,
      createdBy: by.value,
      reviewedAt: now,
      reviewedBy: by.value,
      reviewAt: reviewDue(now),
    })
    await tx.enqueue(reviewDueJob, { factId }, { startAfter: reviewDue(now) })
    tx.emit(factEvent('proposed', factId))
    const { lang, text, releaseAt } = input.wording
    const words = { factId, lang, text, releaseAt: instant(releaseAt), change: null }
    return ok({ factId, wordingId: await addWording(ctx, tx, by.value, words) })
  })
}

export interface NewWording {
  readonly factId: string
  readonly lang: string
  readonly text: string
  readonly releaseAt?: string | null | undefined
  /** What loosens with it once it is approved; what tightens is changed at once by `changeFact`. */
  readonly change?: { readonly [K in keyof WordingChange]?: WordingChange[K] | undefined } | null | undefined
}

/** Proposes the next version of a wording, in a new or a known language. */
export async function proposeWording(ctx: Ctx, input: NewWording): Promise<Result<{ wordingId: string }>> {
  const by = await allowed(ctx, 'propose')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<{ wordingId: string }>> => {
    const fact = await lockFact(tx, ctx.organisationId, input.factId)
    if (!fact || !maySee(ctx, fact, await wordingsOf(tx, ctx.organisationId, [input.factId])))
      return refuse('not_found', 'There is no such fact.')
    if (fact.withdrawnAt)
      return refuse('conflict', 'This fact has been withdrawn.', { help: 'Propose a new one.' })
    const change = Object.keys(input.change ?? {}).length > 0 ? (input.change as WordingChange) : null
    const words = { ...input, releaseAt: instant(input.releaseAt ?? null), change }
    return ok({ wordingId: await addWording(ctx, tx, by.value, words) })
  })
}

async function addWording(
  ctx: Ctx,
  tx: WriteTx,
  by: string,
  words: Pick<typeof factWordings.$inferInsert, 'factId' | 'lang' | 'text' | 'releaseAt' | 'change'>,
): Promise<string> {
  const { organisationId } = ctx
  const now = ctx.now()
  const same = and(
    eq(factWordings.organisationId, organisationId),
    eq(factWordings.factId, words.factId),
    eq(factWordings.lang, words.lang),
  )
  const [newest] = await tx
    .select({ version: max(factWordings.version) })
    .from(factWordings)
    .where(same)
  const id = newId(now.getTime())
  await insertWording(tx, {
    ...words,
    organisationId,
    id,
    version: (newest?.version ?? 0) + 1,
    state: 'proposed',
    proposedBy: by,
    proposedAt: now,
  })
  tx.emit(wordingEvent('wording-proposed', { id, factId: words.factId, lang: words.lang }))
  return id
}

type People = Pick<z.output<typeof factInput>, 'personId' | 'subjectName'> & {
  readonly kind: FactKind
  readonly ownerId: string
}

async function wrongPeople(
  ctx: Ctx,
  { kind, ownerId, personId, subjectName }: People,
): Promise<Refused | null> {
  const ids = personId === null ? [ownerId] : [ownerId, personId]
  const people = await memberCards(ctx, ids)
  const fields: Record<string, string> = {}
  if (people.get(ownerId)?.status !== 'active') fields.ownerId = 'The owner has to be an active member.'
  if (needsPerson(kind) && personId === null)
    fields.personId = 'Choose whom the promotion is about; they have to agree.'
  if (personId !== null && people.get(personId)?.status !== 'active')
    fields.personId = 'This is not an active member.'
  if (kind === 'executive' && !subjectName)
    fields.subjectName = 'Write the executive’s name as it appears in texts.'
  return Object.keys(fields).length === 0
    ? null
    : refuse('invalid', 'The fact cannot be proposed like this.', { fields })
}

interface Travel {
  readonly class?: FactRow['class'] | undefined
  readonly places?: readonly string[] | null | undefined
  readonly embargoUntil?: string | null | undefined
}

/** True when a change may not be made without approval. */
export function loosens(fact: FactRow, change: Travel): boolean {
  const { class: factClass, places, embargoUntil } = fact
  return isLooser(
    { class: factClass, places, embargoUntil },
    {
      class: change.class ?? factClass,
      places: change.places === undefined ? places : change.places,
      embargoUntil: change.embargoUntil === undefined ? embargoUntil : instant(change.embargoUntil),
    },
  )
}

export function instant(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso)
}
