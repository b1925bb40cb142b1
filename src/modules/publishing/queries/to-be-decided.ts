import type { VariantInput } from '../contract.ts'
import { type Outcome, worst } from '../domain/checks.ts'

type Said = Pick<VariantInput, 'channelId' | 'text'> & { readonly lang?: string | null | undefined }

interface Checked {
  readonly outcome: Outcome
  readonly facts: readonly string[]
}

/** What a decision is asked about: where, what in all variants together, and what the checks found. */
export function toBeDecided(variants: readonly Said[], checkups: readonly Checked[]) {
  const languages = [...new Set(variants.map((variant) => variant.lang ?? null))]
  return {
    channelIds: variants.map((variant) => variant.channelId),
    text: [...new Set(variants.map((variant) => variant.text))].join('\n\n'),
    // Variants in several languages are judged by their words alone.
    language: languages.length === 1 ? (languages[0] ?? null) : null,
    facts: [...new Set(checkups.flatMap((one) => one.facts))],
    checksOutcome: worst(checkups.map((one) => one.outcome)),
  }
}
