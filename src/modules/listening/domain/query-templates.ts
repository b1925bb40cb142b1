export type QueryPurpose =
  | 'brand'
  | 'product'
  | 'executive'
  | 'competitor'
  | 'campaign'
  | 'crisis'
  | 'hiring'
  | 'investor'
  | 'other'

export interface QueryTemplate {
  readonly id: string
  readonly name: string
  readonly purpose: QueryPurpose
  readonly rival: boolean
  readonly text: string
  readonly hint: string
}

/** Queries to begin with. Words in capitals are to be replaced; `handles` are our own accounts. */
export function queryTemplates(organisation: string, handles: readonly string[]): QueryTemplate[] {
  const name = phrase(organisation)
  const accounts = handles
    .slice(0, 10)
    .map((handle) => `mention:${handle.replace(/^@/, '')}`)
    .filter((part) => /^mention:[\w.@-]+$/u.test(part))
  const us = [name, ...accounts].join(' OR ')
  const or = accounts.length > 0 ? `(${us})` : name
  return [
    {
      id: 'brand',
      name: organisation,
      purpose: 'brand',
      rival: false,
      text: us,
      hint: 'Add spellings people use, and with NOT what only looks like you.',
    },
    {
      id: 'product',
      name: 'A product',
      purpose: 'product',
      rival: false,
      text: `"PRODUCT" OR (${name} NEAR/10 (PRODUCT OR product*))`,
      hint: 'Write the product as people write it; a star stands for any ending.',
    },
    {
      id: 'executive',
      name: 'An executive',
      purpose: 'executive',
      rival: false,
      text: `"GIVEN FAMILY" AND (${name} OR ceo OR chief OR director)`,
      hint: 'The name as a phrase, and words that tell this person from others of the name.',
    },
    {
      id: 'competitor',
      name: 'A competitor',
      purpose: 'competitor',
      rival: true,
      text: '"COMPETITOR" OR mention:COMPETITOR',
      hint: 'Write it as carefully as your own name: share of voice compares the two.',
    },
    {
      id: 'campaign',
      name: 'A campaign',
      purpose: 'campaign',
      rival: false,
      text: '#TAG OR "CAMPAIGN LINE"',
      hint: 'Its tag and its line.',
    },
    {
      id: 'crisis',
      name: 'Crisis words',
      purpose: 'crisis',
      rival: false,
      text: `${or} AND (recall OR boycott OR lawsuit OR fire OR injur* OR leak* OR scandal OR "data breach" OR strike)`,
      hint: 'Add what would be bad for you in particular.',
    },
    {
      id: 'hiring',
      name: 'Working with us',
      purpose: 'hiring',
      rival: false,
      text: `${or} AND (job OR jobs OR hiring OR career* OR intern* OR salary OR interview OR "working at")`,
      hint: 'What people say about you as an employer.',
    },
    {
      id: 'investor',
      name: 'Investors',
      purpose: 'investor',
      rival: false,
      text: `${or} AND (share* OR stock OR dividend OR earnings OR revenue OR analyst OR ipo)`,
      hint: 'Add your ticker as a tag, like $TICKER or #TICKER.',
    },
  ]
}

function phrase(words: string): string {
  return `"${words.replaceAll('"', ' ').replaceAll(/\s+/g, ' ').trim()}"`
}
