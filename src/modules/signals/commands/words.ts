import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Floor } from '../domain/parts.ts'
import { builtIn } from '../domain/words.ts'
import { watchWordChanged } from '../events.ts'
import { mayChangeWords } from '../policy.ts'
import { ownWords, putWord, removeWord } from '../store/words.ts'

const MOST = 500

/** Looks out for a word, with what it means, or (`off`) not any more for a built-in one. */
export async function saveWord(
  ctx: Ctx,
  input: {
    readonly word: string
    readonly language: string | null
    readonly floor: Floor | null
    readonly off: boolean
  },
): Promise<Result<{ word: string }>> {
  const allowed = await mayChangeWords(ctx)
  if (!allowed.ok) return allowed
  const word = input.word.trim().toLowerCase()
  if (word.replace(/[^\p{L}\p{N}]/gu, '').length < 3) {
    const message = 'A word to look out for has three letters at least; shorter ones stand in everything.'
    return refuse('invalid', message, { fields: { word: message } })
  }
  return ctx.write(async (tx) => {
    const own = await ownWords(tx, ctx.organisationId)
    if (own.length >= MOST && !own.some((one) => one.word === word))
      return refuse('conflict', 'Five hundred words are looked out for already.', {
        help: 'Remove some of them first.',
      })
    const now = ctx.now()
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const { language, floor, off } = input
    await putWord(tx, {
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      word,
      language,
      floor,
      off,
      by,
      at: now,
    })
    tx.emit(watchWordChanged(word, !off, floor))
    return ok({ word })
  })
}

/** Forgets a word of our own; a built-in one is looked out for again as it was. */
export async function forgetWord(
  ctx: Ctx,
  input: { readonly word: string },
): Promise<Result<{ word: string }>> {
  const allowed = await mayChangeWords(ctx)
  if (!allowed.ok) return allowed
  const word = input.word.trim().toLowerCase()
  return ctx.write(async (tx) => {
    if (!(await removeWord(tx, ctx.organisationId, word)))
      return refuse('not_found', 'This word is not among your own.', {
        help: 'A built-in word can be switched off.',
      })
    const built = builtIn.find((one) => one.word === word)
    tx.emit(watchWordChanged(word, built !== undefined, built?.floor ?? null))
    return ok({ word })
  })
}
