import { mediaNamed } from '#modules/library/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fileCards } from '#platform/files/index.ts'
import { type FileFinder, isFileId } from '../domain/csv-media.ts'

const AT_ONCE = 5000

/** Finds files that this member may see: by id any stored one, by name those of the library. */
export async function fileFinder(ctx: Ctx, references: readonly string[]): Promise<FileFinder> {
  const all = [...new Set(references)]
  const ids = all.filter(isFileId)
  const stored = new Set<string>()
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const id of (await fileCards(ctx, ids.slice(from, from + AT_ONCE))).keys()) stored.add(id)
  const named = await mediaNamed(
    ctx,
    all.filter((one) => !isFileId(one)),
  )
  return (reference) =>
    isFileId(reference)
      ? stored.has(reference.toLowerCase())
        ? [reference.toLowerCase()]
        : []
      : (named.get(reference) ?? [])
}
