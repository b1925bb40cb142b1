import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { overBecause, type Source } from '../domain/lifecycle.ts'
import { ideaEvent } from '../events.ts'
import { actorId, knownDepartment, mayAdd, mayEdit, noIdea, sentences } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { insertIdea, updateIdea } from '../store/idea.ts'

export type Done = { done: true }
export const done: Done = { done: true }

export interface IdeaFields {
  readonly title: string
  readonly what: string
  readonly why: string
  readonly departmentId: string | null
  readonly programme: string
  readonly tags: readonly string[]
  /** 1 few … 3 very many; null: nobody said. */
  readonly reach: number | null
  /** 1 little … 3 much; null: nobody said. */
  readonly effort: number | null
}

export type NewIdea = Pick<IdeaFields, 'title'> &
  Partial<IdeaFields> & {
    readonly source?: Source | undefined
    /** The mention, conversation or poll it came from. */
    readonly sourceId?: string | null | undefined
  }

/** Adds an idea: by anybody who may write drafts, or by a process for what came from outside. */
export async function addIdea(ctx: Ctx, input: NewIdea): Promise<Result<{ id: string }>> {
  const allowed = await mayAdd(ctx)
  if (!allowed.ok) return allowed
  const departmentId = input.departmentId ?? null
  const known = await knownDepartment(ctx, departmentId)
  if (!known.ok) return known
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertIdea(tx, {
      organisationId: ctx.organisationId,
      id,
      title: input.title.trim(),
      what: input.what ?? '',
      why: input.why ?? '',
      source: input.source ?? 'member',
      sourceId: input.sourceId ?? null,
      departmentId,
      programme: input.programme ?? '',
      tags: plainTags(input.tags ?? []),
      reach: input.reach ?? null,
      effort: input.effort ?? null,
      createdBy: actorId(ctx),
      createdAt: now,
      changedAt: now,
    })
    tx.emit(ideaEvent('added', id))
    return ok({ id })
  })
}

/** Changes what an idea says; its state goes its own ways. */
export async function saveIdea(ctx: Ctx, input: IdeaFields & { readonly id: string }): Promise<Result<Done>> {
  const known = await knownDepartment(ctx, input.departmentId)
  if (!known.ok) return known
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!idea) return noIdea
    const over = overBecause(idea.state)
    if (over) return refuse('conflict', over)
    if (!mayEdit(ctx.actor, idea)) return refuse('forbidden', sentences.edit)
    const { id, tags, title, what, why, departmentId, programme, reach, effort } = input
    const fields = { title: title.trim(), what, why, departmentId, programme, reach, effort }
    await updateIdea(tx, ctx.organisationId, id, {
      ...fields,
      tags: plainTags(tags),
      changedAt: ctx.now(),
    })
    tx.emit(ideaEvent('changed', id))
    return ok(done)
  })
}

/** Each tag once, however it is written. */
function plainTags(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
}
