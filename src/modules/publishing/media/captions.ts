import type { Captions } from '#networks/contract/publish.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fileCards, readStored } from '#platform/files/index.ts'
import type { MediaItem } from '../contract.ts'
import { type Problem, problem } from './problem.ts'

/** The captions of a medium, read from their files. */
export async function loadCaptions(ctx: Ctx, item: MediaItem): Promise<readonly Captions[] | Problem> {
  const wanted = item.captions ?? []
  const cards = await fileCards(
    ctx,
    wanted.map(({ fileId }) => fileId),
  )
  const captions: Captions[] = []
  for (const { lang, fileId } of wanted) {
    if (cards.get(fileId)?.kind !== 'captions')
      return problem(
        `The captions in the language “${lang}” are not there any more. Add them again, or remove them.`,
      )
    const stored = await readStored(ctx, fileId)
    if (!stored)
      return problem(
        `The captions in the language “${lang}” are not in the file store any more. Add them again.`,
      )
    captions.push({ lang, vtt: Buffer.from(stored.bytes).toString('utf8') })
  }
  return captions
}
