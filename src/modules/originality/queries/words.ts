import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BlockedPhrase, DisclosurePhrase } from '../contract.ts'
import { mayKeepWords, wordsHelp } from '../policy.ts'
import { standingDisclosures, standingPhrases } from './word-lists.ts'

export interface Words {
  readonly phrases: BlockedPhrase[]
  readonly disclosures: DisclosurePhrase[]
  readonly mayManage: boolean
  readonly help: string
}

/** Both lists with who added what; everybody who writes may read them. */
export async function wordsOverview(ctx: Ctx): Promise<Result<Words>> {
  return ctx.read(async (tx) => {
    const phrases = await standingPhrases(ctx, tx)
    const disclosures = await standingDisclosures(ctx, tx)
    const ids = [...phrases, ...disclosures].flatMap((row) => row.createdBy ?? [])
    const people = await memberCards(ctx, [...new Set(ids)])
    const name = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null))
    return ok({
      phrases: phrases.map(({ id, phrase, lang, severity, reason, cure, createdAt, createdBy }) => ({
        ...{ id, phrase, lang, severity, reason, cure },
        createdAt: createdAt.toISOString(),
        createdBy: name(createdBy),
      })),
      disclosures: disclosures.map(({ id, phrase, lang, createdAt, createdBy }) => ({
        ...{ id, phrase, lang },
        createdAt: createdAt.toISOString(),
        createdBy: name(createdBy),
      })),
      mayManage: mayKeepWords(ctx),
      help: await wordsHelp(ctx),
    })
  })
}
