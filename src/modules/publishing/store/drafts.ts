import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { DraftState, VariantInput } from '../contract.ts'
import { drafts, removedDrafts, variants } from '../tables.ts'

export interface DraftFields {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: Date | null
}

export async function insertDraft(
  tx: WriteTx,
  row: DraftFields & {
    readonly organisationId: string
    readonly id: string
    readonly authorId: string
    readonly departmentId: string | null
    readonly at: Date
  },
): Promise<void> {
  const { at, ...fields } = row
  await tx
    .insert(drafts)
    .values({ ...fields, state: 'draft', revision: 1, createdAt: at, updatedAt: at, updatedBy: row.authorId })
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
    .values(list.map((variant, position) => ({ ...variant, organisationId, draftId, position })))
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
