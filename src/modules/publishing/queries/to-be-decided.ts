import type { VariantInput } from '../contract.ts'
import { worst } from '../domain/checks.ts'
import type { Checkup } from './check.ts'

type Said = Pick<VariantInput, 'channelId' | 'text'> & { readonly lang?: string | null | undefined }

/** What a decision is asked about: where, what in all variants together, and what the checks found. */
export function toBeDecided(
  variants: readonly Said[],
  checkups: readonly Pick<Checkup, 'outcome' | 'facts'>[],
) {
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
