import { type Outcome, worst } from '../domain/checks.ts'
import type { Checked as Said } from '../domain/pieces.ts'
import { spokenOf } from '../domain/spoken.ts'

interface Checked {
  readonly outcome: Outcome
  readonly facts: readonly string[]
}

/** What a decision is asked about: where, what in all variants together, and what the checks found. */
export function toBeDecided(variants: readonly Said[], checkups: readonly Checked[]) {
  const languages = [...new Set(variants.map((variant) => variant.lang ?? null))]
  return {
    channelIds: [...new Set(variants.map((variant) => variant.channelId))],
    text: [...new Set(variants.map(spokenOf))].join('\n\n'),
    // Variants in several languages are judged by their words alone.
    language: languages.length === 1 ? (languages[0] ?? null) : null,
    facts: [...new Set(checkups.flatMap((one) => one.facts))],
    checksOutcome: worst(checkups.map((one) => one.outcome)),
  }
}
