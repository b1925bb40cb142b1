import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Seat in an incident: {0}': 'Sitz in einem Vorfall: {0}',
  'There is no such incident, or it is not yours to see.':
    'Einen solchen Vorfall gibt es nicht, oder du darfst ihn nicht sehen.',
  'You may not change how incidents are judged.': 'Du darfst nicht ändern, wie Vorfälle beurteilt werden.',
  'This colleague is not here.': 'Diese Kollegin oder dieser Kollege ist nicht hier.',
  'Choose somebody of the list.': 'Wähle jemanden aus der Liste.',
  'Ask {0}, who leads it.': 'Frag {0}: Diese Person leitet ihn.',
}
