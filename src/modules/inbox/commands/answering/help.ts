import { ok, type Result, refuse } from '#kernel/result.ts'
import { help as askForHelp, type Help } from '#modules/assist/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { conversationEvent } from '../../events.ts'
import { mineToAnswer } from '../../queries/answering/mine-to-answer.ts'
import { threadOf } from '../../queries/thread.ts'

export interface HelpWish {
  readonly id: string
  readonly task: 'draft' | 'translate-draft' | 'translate-message'
  readonly messageId?: string | undefined
  readonly text: string
  readonly lang: string
}

/**
 * A draft or a translation by a machine elsewhere, for whoever answers here. What it gives is handed back as words to
 * read; nothing is sent and nothing is kept, but that help was used is.
 */
export async function help(ctx: Ctx, wish: HelpWish): Promise<Result<Help>> {
  const row = await mineToAnswer(ctx, wish.id)
  if (!row.ok) return row
  const asked = await wordsFor(ctx, wish, row.value)
  if (!asked.ok) return asked
  const { departmentId, id } = row.value
  const task = wish.task === 'draft' ? 'draft' : 'translate'
  const about = { subject: `conversation:${id}`, departmentId, task, lang: wish.lang } as const
  const given = await askForHelp(ctx, { ...about, ...asked.value })
  if (!given.ok) return given
  await ctx.write(async (tx) => tx.emit(conversationEvent('helped', id, { task: wish.task })))
  return given
}

type Words = { turns: { from: 'them' | 'us'; text: string }[]; own: string }

async function wordsFor(
  ctx: Ctx,
  wish: HelpWish,
  row: Parameters<typeof threadOf>[1],
): Promise<Result<Words>> {
  if (wish.task === 'translate-draft')
    return wish.text.trim() === ''
      ? refuse('invalid', 'Write something first.', { fields: { text: 'There is nothing to translate.' } })
      : ok({ turns: [], own: wish.text })
  const thread = (await threadOf(ctx, row)).filter((turn) => turn.deletedAt === null && turn.text !== '')
  if (wish.task === 'draft') {
    const turns = thread.map(({ direction, text }) => ({
      from: direction === 'in' ? ('them' as const) : ('us' as const),
      text,
    }))
    return ok({ turns, own: wish.text })
  }
  const turn = thread.find(({ id }) => id === wish.messageId)
  return turn
    ? ok({ turns: [], own: turn.text })
    : refuse('not_found', 'This message is not here, or it has no words.')
}
