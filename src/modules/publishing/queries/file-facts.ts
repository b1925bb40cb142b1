import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fileCards } from '#platform/files/index.ts'
import type { FileFacts } from '../contract/writing.ts'

/** What uploaded files are, read from their bytes when they came; files that are gone or of others are left out. */
export async function fileFacts(
  ctx: Ctx,
  input: { readonly ids: readonly string[] },
): Promise<Result<{ files: FileFacts[] }>> {
  const cards = await fileCards(ctx, [...new Set(input.ids)])
  return ok({
    files: [...cards.values()].map((card) => ({
      id: card.id,
      name: card.name,
      kind: card.kind ?? 'image',
      mimeType: card.mimeType,
      size: card.size,
      width: card.width,
      height: card.height,
      seconds: card.seconds ?? null,
      pages: card.pages ?? null,
      hasAudio: card.hasAudio ?? null,
    })),
  })
}
