/**
 * Whole words and phrases, English and German, that make something a department's matter. In order: the desk that
 * must not miss it comes first. Customer service has no words of its own, it takes what is left.
 */
export const departmentWords: readonly (readonly [kind: string, words: readonly string[]])[] = [
  ['legal', ['lawyer', 'attorney', 'lawsuit', 'legal action', 'sue you', 'anwalt', 'abmahnung', 'klage']],
  [
    'ir',
    [
      'shareholder',
      'shareholders',
      'dividend',
      'quarterly results',
      'annual report',
      'analyst',
      'aktionär',
      'dividende',
      'quartalszahlen',
    ],
  ],
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
      'hiring',
      'career',
      'stelle',
      'bewerbung',
      'praktikum',
      'ausbildung',
    ],
  ],
  [
    'sales',
    [
      'quote',
      'wholesale',
      'bulk order',
      'reseller',
      'dealer',
      'group order',
      'angebot',
      'händler',
      'sammelbestellung',
    ],
  ],
  [
    'product',
    [
      'feature',
      'suggestion',
      'idea',
      'design',
      'sizing',
      'size chart',
      'material',
      'pfas',
      'vorschlag',
      'größentabelle',
    ],
  ],
  [
    'ecommerce',
    [
      'checkout',
      'voucher',
      'discount code',
      'web shop',
      'webshop',
      'payment',
      'gutschein',
      'kasse',
      'bezahlung',
    ],
  ],
]
