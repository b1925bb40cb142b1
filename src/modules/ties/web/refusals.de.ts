import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Only members can allow this, each for themselves.': 'Das können nur Mitglieder erlauben, jedes für sich.',
}
