import { type DeskKey, departments } from '../company/departments.ts'

/** The words by which the inbox brings our openings to a desk; a test holds this against the inbox's own rules. */
const words: readonly (readonly [desk: DeskKey, words: readonly string[]])[] = [
  ['legal', ['lawyer', 'legal action', 'anwalt']],
  ['ir', ['shareholder', 'shareholders', 'dividend', 'quarterly results', 'annual report', 'analyst']],
  [
    'pr',
    ['journalist', 'press', 'interview', 'newspaper', 'editor', 'podcast', 'presse', 'zeitung', 'redaktion'],
  ],
  [
    'hr',
    [
      'job',
      'jobs',
      'vacancy',
      'internship',
      'apprenticeship',
      'apply',
      'career',
      'stelle',
      'bewerbung',
      'praktikum',
      'ausbildung',
    ],
  ],
  ['sales', ['quote', 'wholesale', 'bulk order', 'dealer', 'group order', 'angebot', 'sammelbestellung']],
  [
    'product',
    ['feature', 'suggestion', 'idea', 'design', 'sizing', 'size chart', 'material', 'pfas', 'vorschlag'],
  ],
  [
    'shop',
    ['checkout', 'voucher', 'discount code', 'web shop', 'payment', 'gutschein', 'kasse', 'bezahlung'],
  ],
]

/** Why a first message stands where it stands, in the inbox's words. */
export function becauseOf(text: string, desk: DeskKey): string {
  const folded = ` ${text
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const word = words.find(([of]) => of === desk)?.[1].find((one) => folded.includes(` ${one} `))
  if (word) return `“${word}” in the text`
  if (desk === 'service') return 'no rule claimed it'
  throw new Error(`nothing in “${text}” brings it to ${departments[desk].name}`)
}
