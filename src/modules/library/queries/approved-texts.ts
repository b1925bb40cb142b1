import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { inLanguage, type SnippetKind } from '../domain/snippet.ts'
import { listTexts } from './texts.ts'

export interface ApprovedText {
  readonly snippetId: string
  readonly versionId: string
  readonly kind: SnippetKind
  readonly name: string
  readonly language: string
  readonly text: string
  /** Names of the places of a template. */
  readonly placeholders: readonly string[]
  /** The last day on which it may be used; null: without an end. */
  readonly validUntil: string | null
}

export interface ApprovedTextsQuestion {
  readonly kind?: SnippetKind | undefined
  readonly language?: string | undefined
  readonly q?: string | undefined
}

const MOST = 100

/**
 * Texts that are approved and hold now, by name, at most 100. With a language each text comes once, in the version that
 * is closest to it; without, in every language.
 */
export async function approvedTexts(ctx: Ctx, question: ApprovedTextsQuestion = {}): Promise<ApprovedText[]> {
  const { texts } = unwrap(await listTexts(ctx, { ...question, state: 'approved', limit: MOST }))
  return texts.flatMap(({ id, kind, name, wordings }) => {
    const versions = wordings.map((wording) => ({ ...wording, lang: wording.language }))
    const best = question.language ? inLanguage(versions, question.language) : undefined
    return (question.language ? (best ? [best] : []) : versions).map((version) => ({
      snippetId: id,
      versionId: version.versionId,
      kind,
      name,
      language: version.language,
      text: version.text,
      placeholders: version.placeholders,
      validUntil: version.validUntil,
    }))
  })
}
