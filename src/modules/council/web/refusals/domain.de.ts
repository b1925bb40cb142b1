import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'An exception stands for a year at most. Choose an earlier day; it can be decided again.':
    'Eine Ausnahme gilt höchstens ein Jahr. Wähle einen früheren Tag; sie lässt sich neu beschließen.',
}
