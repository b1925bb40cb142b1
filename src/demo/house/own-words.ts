import type { RulesChange } from '#modules/governance/index.ts'

type ContentRule = NonNullable<RulesChange['content']>[number]

const rule = (
  id: string,
  of: ContentRule['class'],
  topic: string,
  words: readonly string[],
  more: Partial<ContentRule> = {},
): ContentRule => ({
  id,
  class: of,
  topic,
  words,
  reserved: false,
  kinds: null,
  hosts: [],
  channelIds: null,
  ...more,
})

/** What is sensitive at Fjell & Sons beyond what is sensitive everywhere. */
export const ownWords: readonly ContentRule[] = [
  rule('fjell.recall', 'C', 'recall', ['old buckle', 'alten schnalle', 'gammel spenne', '24-118'], {
    kinds: ['post'],
  }),
  rule(
    'fjell.materials',
    'C',
    'materials',
    ['pfas', 'never left the river', 'tenth of the carbon', 'lightest'],
    {},
  ),
  rule(
    'fjell.hiring',
    'B',
    'hiring',
    ['apprentice*', 'place at the bench', 'platz in der werkstatt', 'plass på verkstedet'],
    { reserved: true, kinds: ['post'] },
  ),
  rule('fjell.figures', 'E', 'results', ['half-year report', 'halbjahresbericht', 'halvårsrapport'], {
    reserved: true,
    kinds: ['post'],
  }),
  rule('fjell.press', 'B', 'press', ['newsroom number', 'interview date']),
  rule('fjell.gifts', 'B', 'gifts', ['as a thank-you', 'als dankeschön', 'som takk for']),
  rule('fjell.names', 'B', 'names', ['thank you, arne', 'takk, arne'], { kinds: ['post'] }),
]

/** What the council added: days and places. */
export const councilWords: readonly ContentRule[] = [
  rule(
    'fjell.dates',
    'B',
    'events',
    ['every saturday', 'jeden samstag', 'hver lørdag', 'trail day', 'open table'],
    {
      kinds: ['post'],
    },
  ),
]
