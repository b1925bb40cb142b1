import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This rule is in the list twice.': 'Diese Regel steht zweimal in der Liste.',
  'Remove one of them.': 'Entferne eine davon.',
  'Give one of them another name.': 'Gib einer davon einen anderen Namen.',
  'One of these channels does not exist any more.': 'Einen dieser Kanäle gibt es nicht mehr.',
  'Choose the channels again.': 'Wähle die Kanäle neu.',
  'One of these desks does not exist any more.': 'Einen dieser Tische gibt es nicht mehr.',
  'Choose the desks again.': 'Wähle die Tische neu.',
  'This rule would take everything.': 'Diese Regel würde alles nehmen.',
  'Choose what it is for, or change what holds for everything else.':
    'Wähle, wofür sie gilt, oder ändere, was für alles andere gilt.',
  'The warning would come before the clock begins.': 'Die Warnung käme, bevor die Uhr beginnt.',
  'Choose fewer minutes than the shortest time.': 'Wähle weniger Minuten als die kürzeste Zeit.',
  'Put them in order and leave no two equal.': 'Ordne sie, und lass keine zwei gleich sein.',
  'There are two rules called “{0}”.': 'Zwei Regeln heißen „{0}“.',
  'Fewer than {0} conversations, so a 90th percentile would mislead.':
    'Weniger als {0} Gespräche; ein 90. Perzentil würde täuschen.',
  'Write words, or choose channels or kinds.': 'Schreib Wörter, oder wähle Kanäle oder Arten.',
}
