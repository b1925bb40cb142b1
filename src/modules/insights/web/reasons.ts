import type { Figure } from '../contract.ts'

/** Each reason for something missing, once, in the order it is met; its number is its place from 1. */
export function reasonsOf(figures: readonly Figure[]): string[] {
  return [...new Set(figures.flatMap((figure) => (figure.value === null ? [figure.reason ?? ''] : [])))]
}

/** The number that stands in the hatched cell. */
export function markOf(reasons: readonly string[], figure: Figure): string | undefined {
  const at = reasons.indexOf(figure.reason ?? '')
  return at === -1 ? undefined : String(at + 1)
}
