import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The thresholds must fall from SEV1 to SEV3.': 'Die Schwellen müssen von SEV1 bis SEV3 fallen.',
  'At least one part needs points.': 'Mindestens ein Teil braucht Punkte.',
  'With these points SEV1 can never be reached.': 'Mit diesen Punkten lässt sich SEV1 nie erreichen.',
}
