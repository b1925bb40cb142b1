import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { compilePhrases, findPhrases, type PhraseIndex, type PhraseSeverity } from '../domain/phrase.ts'
import {
  type BlockedPhraseRow,
  blockedPhrases,
  type DisclosurePhraseRow,
  disclosurePhrases,
  wordLists,
} from '../tables.ts'

export interface WordFinding {
  readonly rule: string
  readonly severity: PhraseSeverity
  readonly message: string
  readonly cure: string | null
  /** Half-open, in code points. */
  readonly span: [number, number]
}

export interface AcceptedDisclosure {
  readonly phrase: string
  readonly lang: string | null
}

interface Lists {
  readonly version: string | null
  readonly phrases: PhraseIndex<BlockedPhraseRow>
  readonly disclosures: readonly AcceptedDisclosure[]
}

/** Compiled lists by organisation; each is derivable, so a process may forget or remake any of them. */
const compiled = new Map<string, Lists>()
const MOST = 100

/** The words of the organisation’s list that stand in a text, in its language or meant for every language. */
export async function phrasesIn(
  ctx: Ctx,
  about: { readonly text: string; readonly lang: string | null },
): Promise<WordFinding[]> {
  const { phrases } = await listsOf(ctx)
  return findPhrases(about.text, phrases)
    .filter((hit) => sameLanguage(hit.about.lang, about.lang))
    .map(({ about: row, span }) => ({
      rule: 'words.listed',
      severity: row.severity,
      message: said(row),
      cure: row.cure,
      span: [span[0], span[1]],
    }))
}

function said({ phrase, severity, reason }: BlockedPhraseRow): string {
  const why = /[.!?…]$/u.test(reason) ? reason : `${reason}.`
  if (severity === 'must-fix') return `“${phrase}” is not to be said: ${why}`
  return severity === 'needs-consent'
    ? `“${phrase}” needs a second look: ${why}`
    : `About “${phrase}”: ${why}`
}

/** A phrase without a language holds in all; a text without one is read with all phrases. */
function sameLanguage(phrase: string | null, text: string | null): boolean {
  if (phrase === null || text === null) return true
  const main = (lang: string) => lang.toLowerCase().split('-')[0]
  return phrase.includes('-') ? phrase.toLowerCase() === text.toLowerCase() : main(phrase) === main(text)
}

/** What the organisation accepts as saying “I work here”, beside what ships. */
export async function acceptedDisclosures(ctx: Ctx): Promise<readonly AcceptedDisclosure[]> {
  return (await listsOf(ctx)).disclosures
}

async function listsOf(ctx: Ctx): Promise<Lists> {
  return ctx.read(async (tx) => {
    const where = eq(wordLists.organisationId, ctx.organisationId)
    const [row] = await tx.select({ version: wordLists.version }).from(wordLists).where(where)
    const version = row?.version ?? null
    const known = compiled.get(ctx.organisationId)
    if (known?.version === version) return known
    const made = {
      version,
      phrases: compilePhrases(
        (await standingPhrases(ctx, tx)).map((about) => ({ phrase: about.phrase, about })),
      ),
      disclosures: (await standingDisclosures(ctx, tx)).map(({ phrase, lang }) => ({ phrase, lang })),
    }
    compiled.delete(ctx.organisationId)
    compiled.set(ctx.organisationId, made)
    for (const oldest of compiled.keys()) {
      if (compiled.size <= MOST) break
      compiled.delete(oldest)
    }
    return made
  })
}

/** The list as it stands, by phrase. */
export function standingPhrases(ctx: Ctx, tx: Tx): Promise<BlockedPhraseRow[]> {
  return tx
    .select()
    .from(blockedPhrases)
    .where(and(eq(blockedPhrases.organisationId, ctx.organisationId), isNull(blockedPhrases.endedAt)))
    .orderBy(asc(blockedPhrases.phrase), asc(blockedPhrases.id))
    .limit(5000)
}

/** The accepted disclosures as they stand, by phrase. */
export function standingDisclosures(ctx: Ctx, tx: Tx): Promise<DisclosurePhraseRow[]> {
  return tx
    .select()
    .from(disclosurePhrases)
    .where(and(eq(disclosurePhrases.organisationId, ctx.organisationId), isNull(disclosurePhrases.endedAt)))
    .orderBy(asc(disclosurePhrases.phrase), asc(disclosurePhrases.id))
    .limit(1000)
}
