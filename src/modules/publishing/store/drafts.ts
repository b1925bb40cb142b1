import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { DraftState, VariantInput } from '../contract.ts'
import { drafts, draftVersions, removedDrafts, variants } from '../tables.ts'

export interface DraftFields {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: Date | null
  readonly campaign?: string | null | undefined
}

export async function insertDraft(tx: WriteTx, row: NewDraft): Promise<void> {
  await tx.insert(drafts).values(draftRow(row))
}

type NewDraft = DraftFields & {
  readonly organisationId: string
  readonly id: string
  readonly authorId: string
  readonly departmentId: string | null
  readonly at: Date
}

// PostgreSQL takes 65,535 values in one statement; a row has at most 15.
const AT_ONCE = 2000

/** Many new drafts with their variants. */
export async function insertDrafts(
  tx: WriteTx,
  list: readonly NewDraft[],
  parts: readonly (typeof variants.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE)
    await tx.insert(drafts).values(list.slice(from, from + AT_ONCE).map(draftRow))
  for (let from = 0; from < parts.length; from += AT_ONCE)
    await tx.insert(variants).values(parts.slice(from, from + AT_ONCE))
}

function draftRow({ at, ...fields }: NewDraft): typeof drafts.$inferInsert {
  return {
    ...fields,
    state: 'draft',
    revision: 1,
    createdAt: at,
    updatedAt: at,
    updatedBy: fields.authorId,
  }
}

/** Saves if nobody saved since `revision`; false when somebody did. */
export async function saveDraft(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string; readonly revision: number },
  to: DraftFields & { readonly state: DraftState; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { at, by, ...fields } = to
  const rows = await tx
    .update(drafts)
    .set({
      ...fields,
      revision: key.revision + 1,
      updatedAt: at,
      updatedBy: by,
      digest: null,
    })
    .where(
      and(
        eq(drafts.organisationId, key.organisationId),
        eq(drafts.id, key.id),
        eq(drafts.revision, key.revision),
      ),
    )
    .returning({ id: drafts.id })
  return rows.length === 1
}

/** Replaces the draft's variants; their order is the order of the columns. */
export async function replaceVariants(
  tx: WriteTx,
  organisationId: string,
  draftId: string,
  list: readonly VariantInput[],
): Promise<void> {
  await tx
    .delete(variants)
    .where(and(eq(variants.organisationId, organisationId), eq(variants.draftId, draftId)))
  if (list.length === 0) return
  await tx
    .insert(variants)
    .values(list.map((variant, position) => variantRow(organisationId, draftId, position, variant)))
}

/** A variant as a row; what it leaves out is empty. */
export function variantRow(organisationId: string, draftId: string, position: number, variant: VariantInput) {
  const { channelId, text, media, lang, thread = [], title, firstComment, poll, card, updateOf } = variant
  return {
    organisationId,
    draftId,
    position,
    channelId,
    text,
    media,
    lang,
    thread,
    title: title ?? null,
    firstComment: firstComment ?? null,
    poll: poll ?? null,
    card: card ?? null,
    updateOf: updateOf ?? null,
  }
}

export async function setDraftState(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: {
    readonly state: DraftState
    readonly digest?: string
    readonly returnedNote?: string | null
    readonly scheduledAt?: Date
  },
): Promise<void> {
  await tx
    .update(drafts)
    .set(to)
    .where(and(eq(drafts.organisationId, organisationId), eq(drafts.id, id)))
}

/** Removes a draft; what stays is whose it was. */
export async function deleteDraft(
  tx: WriteTx,
  draft: {
    readonly organisationId: string
    readonly id: string
    readonly departmentId: string | null
    readonly at: Date
  },
): Promise<void> {
  const { organisationId, id, departmentId } = draft
  if (departmentId)
    await tx.insert(removedDrafts).values({ organisationId, id, departmentId, removedAt: draft.at })
  await tx.delete(variants).where(and(eq(variants.organisationId, organisationId), eq(variants.draftId, id)))
  await tx
    .delete(draftVersions)
    .where(and(eq(draftVersions.organisationId, organisationId), eq(draftVersions.draftId, id)))
  await tx.delete(drafts).where(and(eq(drafts.organisationId, organisationId), eq(drafts.id, id)))
}

/** Somebody else answers for it from now on. */
export async function giveDraft(
  tx: WriteTx,
  organisationId: string,
  id: string,
  authorId: string,
): Promise<void> {
  await tx
    .update(drafts)
    .set({ authorId })
    .where(and(eq(drafts.organisationId, organisationId), eq(drafts.id, id)))
}
