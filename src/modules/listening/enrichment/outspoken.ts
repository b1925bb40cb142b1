import type { Fact } from './fact.ts'

/** Changes when the bounds below change. */
export const outspokenVersion = 'outspoken-1'

export interface Voice {
  readonly followers: number | null
  /** How often the author was heard about us in the last 90 days. */
  readonly heard: number
  /** How many of those were meant well or badly, not neutrally. */
  readonly opinions: number
}

const many = 10_000
const often = 8

/** Whether somebody speaks about us loudly: to many, or again and again and with an opinion. */
export function readOutspoken({ followers, heard, opinions }: Voice): Fact<boolean | 'unsure'> {
  const loud = followers !== null && followers >= many && opinions >= 1
  const steady = heard >= often && opinions * 2 >= heard
  if (loud || steady) return fact(true, loud && steady ? 0.95 : 0.8)
  const near = (followers ?? 0) >= many / 2 || heard >= often / 2
  return near ? fact('unsure', 0.5) : fact(false, 0.85)
}

function fact(value: boolean | 'unsure', confidence: number): Fact<boolean | 'unsure'> {
  return { value, confidence, version: outspokenVersion }
}
