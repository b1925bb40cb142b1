import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards, connectDirect } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { followChannel } from '../../commands/follow-channel.ts'
import type { NoteWay } from '../../contract/notes.ts'
import { canManageSources } from '../../policy.ts'
import { mentionCards } from '../../queries/mention-cards.ts'
import { takeIn } from '../take-in.ts'

export interface NewNote {
  readonly said: string
  readonly way: NoteWay
  readonly place: string
  readonly who: string
  readonly at: string
  readonly lang: string | null
  readonly departmentId: string | null
  readonly needsAnswer: boolean
}

/** Writes down what somebody said offline; it stands in the stream, and in the inbox when it needs an answer. */
export async function addNote(ctx: Ctx, note: NewNote): Promise<Result<{ noteId: string }>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A note is written by a person.')
  if (Date.parse(note.at) > ctx.now().getTime() + 60_000)
    return refuse('invalid', 'This note cannot be kept.', { fields: { at: 'This time is still to come.' } })
  const { departmentId } = note
  if (departmentId && !(await departmentCards(ctx)).some(({ id }) => id === departmentId))
    return refuse('invalid', 'This note cannot be kept.', {
      fields: { departmentId: 'This department is gone.' },
    })
  const channel = await notesChannel(ctx)
  if (!channel.ok) return channel
  const id = newId(ctx.now().getTime())
  const body = {
    id,
    text: note.said,
    title: note.place || null,
    publishedAt: note.at,
    lang: note.lang,
    kind: note.needsAnswer ? 'message' : 'mention',
    addressed: note.needsAnswer,
    author: { name: note.who || 'Somebody' },
    context: { notedBy: actor.memberId, way: note.way, ...(departmentId ? { departmentId } : {}) },
  }
  return ctx.write(async (tx): Promise<Result<{ noteId: string }>> => {
    const kept = await takeIn(ctx, tx, channel.value, [{ remoteId: id, body }])
    return kept.ok ? ok({ noteId: id }) : kept
  })
}

/** Takes a note back: whoever wrote it, or whoever manages channels. */
export async function takeBackNote(
  ctx: Ctx,
  input: { readonly mentionId: string },
): Promise<Result<{ mentionId: string }>> {
  const { mentionId } = input
  const mention = (await mentionCards(ctx, [mentionId])).get(mentionId)
  const notes = mention && (await channelCards(ctx)).find(({ id }) => id === mention.channelId)
  if (notes?.network !== 'note') return refuse('not_found', 'There is no such note.')
  const own = ctx.actor.kind === 'member' && mention?.replyContext.notedBy === ctx.actor.memberId
  if (!own && !canManageSources(ctx))
    return refuse('forbidden', 'Somebody else wrote this note.', {
      help: 'Ask whoever wrote it to take it back.',
    })
  return ctx.write(async (tx): Promise<Result<{ mentionId: string }>> => {
    const { remoteId = '' } = mention ?? {}
    const gone = { remoteId: `deleted:${remoteId}`, body: { id: remoteId, deleted: true } }
    const kept = await takeIn(ctx, tx, notes.id, [gone])
    return kept.ok ? ok({ mentionId }) : kept
  })
}

/** The channel notes stand in, or null before the first. */
export async function noteChannel(ctx: Ctx): Promise<Result<{ channelId: string | null }>> {
  const found = (await channelCards(ctx)).find(({ network }) => network === 'note')
  return ok({ channelId: found?.id ?? null })
}

/** Made with the first note, so that nobody has to ask for it; who closed it on purpose opens it again. */
async function notesChannel(ctx: Ctx, again = false): Promise<Result<string>> {
  const found = (await channelCards(ctx)).find(({ network }) => network === 'note')
  if (found?.state === 'connected') return ok(found.id)
  if (found)
    return refuse('conflict', 'Notes are closed.', {
      help: 'Somebody who manages channels can connect them again under Settings, Channels.',
    })
  const house = ctx.as({ kind: 'system', name: 'Notes' })
  const made = await connectDirect(house, { network: 'note', input: { name: 'Notes' } })
  // Two first notes at the same moment: the other one made it.
  if (!made.ok) return again ? made : notesChannel(ctx, true)
  await followChannel(house, made.value.id)
  return ok(made.value.id)
}
