import type { Basis, Option, Question, QuestionKind } from './question.ts'

type Locale = 'en' | 'de'
type Words = Readonly<Record<Locale, string>>

interface Item {
  readonly kind: QuestionKind
  readonly text: Words
  readonly purpose: Words
  readonly basis: Basis
  readonly months: number
  readonly options: readonly { readonly id: string; readonly label: Words }[]
  readonly many: boolean
}

const same = (id: string, label: string) => ({ id, label: { en: label, de: label } })
const said = (id: string, en: string, de: string) => ({ id, label: { en, de } })

/** The questions Weft knows, with the purpose and keeping time an organisation starts from and may change. */
export const catalogue: readonly Item[] = [
  {
    kind: 'networks',
    text: { en: 'Which networks do you use?', de: 'Welche Netzwerke nutzt du?' },
    purpose: {
      en: 'To know on which networks training and material are needed. We do not ask under which name.',
      de: 'Um zu wissen, für welche Netzwerke Schulung und Material gebraucht werden. Unter welchem Namen, fragen wir nicht.',
    },
    basis: 'consent',
    months: 12,
    options: [
      same('linkedin', 'LinkedIn'),
      same('instagram', 'Instagram'),
      same('facebook', 'Facebook'),
      same('youtube', 'YouTube'),
      same('tiktok', 'TikTok'),
      same('x', 'X'),
      same('mastodon', 'Mastodon'),
      same('bluesky', 'Bluesky'),
      same('reddit', 'Reddit'),
      said('other', 'Others', 'Andere'),
      said('none', 'None', 'Keine'),
    ],
    many: true,
  },
  {
    kind: 'reach',
    text: {
      en: 'How many people follow you, all networks together?',
      de: 'Wie viele Menschen folgen dir, in allen Netzwerken zusammen?',
    },
    purpose: {
      en: 'To plan the order in which people are asked. A band is enough; nothing is looked up.',
      de: 'Um zu planen, wer wann gefragt wird. Eine Spanne genügt; nachgesehen wird nichts.',
    },
    basis: 'consent',
    months: 12,
    options: [
      said('0-100', 'Up to 100', 'Bis 100'),
      said('100-1k', '100 to 1,000', '100 bis 1.000'),
      said('1k-10k', '1,000 to 10,000', '1.000 bis 10.000'),
      said('10k+', 'More than 10,000', 'Mehr als 10.000'),
    ],
    many: false,
  },
  {
    kind: 'topics',
    text: {
      en: 'Which topics would you like to talk about?',
      de: 'Über welche Themen würdest du gern sprechen?',
    },
    purpose: {
      en: 'To ask people about what they know and like.',
      de: 'Um Menschen zu dem zu fragen, was sie kennen und mögen.',
    },
    basis: 'consent',
    months: 12,
    options: [
      said('products', 'Our products', 'Unsere Produkte'),
      said('work', 'Working here', 'Arbeiten bei uns'),
      said('technology', 'Technology', 'Technik'),
      said('customers', 'Customers’ stories', 'Geschichten von Kunden'),
      said('sustainability', 'Sustainability', 'Nachhaltigkeit'),
      said('events', 'Events', 'Veranstaltungen'),
    ],
    many: true,
  },
  {
    kind: 'languages',
    text: { en: 'In which languages would you write?', de: 'In welchen Sprachen würdest du schreiben?' },
    purpose: {
      en: 'To cover languages that customers use.',
      de: 'Um die Sprachen der Kundschaft abzudecken.',
    },
    basis: 'consent',
    months: 24,
    options: [
      said('en', 'English', 'Englisch'),
      said('de', 'German', 'Deutsch'),
      said('fr', 'French', 'Französisch'),
      said('es', 'Spanish', 'Spanisch'),
      said('it', 'Italian', 'Italienisch'),
      said('pl', 'Polish', 'Polnisch'),
      said('other', 'Another one', 'Eine andere'),
    ],
    many: true,
  },
  {
    kind: 'willingness',
    text: { en: 'What would you be ready to do?', de: 'Wozu wärst du bereit?' },
    purpose: {
      en: 'To ask for nothing you do not want to do. Saying no has no consequence.',
      de: 'Um nach nichts zu fragen, was du nicht willst. Ein Nein hat keine Folgen.',
    },
    basis: 'consent',
    months: 12,
    options: [
      said('listen', 'Listen along and tell what I notice', 'Mitlesen und melden, was mir auffällt'),
      said('share', 'Share what is offered to me', 'Teilen, was mir angeboten wird'),
      said('reply', 'Answer questions', 'Fragen beantworten'),
      said('blog', 'Write articles', 'Artikel schreiben'),
      said('speak', 'Speak on stage or on camera', 'Auf der Bühne oder vor der Kamera sprechen'),
      said('moderate', 'Look after a community', 'Eine Gemeinschaft betreuen'),
    ],
    many: true,
  },
  {
    kind: 'hours',
    text: {
      en: 'How many hours a week could you give?',
      de: 'Wie viele Stunden in der Woche könntest du geben?',
    },
    purpose: {
      en: 'To plan with time that people really have; agreed with your manager before anything begins.',
      de: 'Um mit Zeit zu planen, die wirklich da ist; vor jedem Anfang mit deiner Führungskraft abgesprochen.',
    },
    basis: 'consent',
    months: 12,
    options: [],
    many: false,
  },
  {
    kind: 'note',
    text: { en: 'Is there anything else we should know?', de: 'Gibt es noch etwas, das wir wissen sollten?' },
    purpose: {
      en: 'Read by the few people who run this survey, and counted nowhere.',
      de: 'Gelesen von den wenigen, die diese Umfrage führen, und nirgends gezählt.',
    },
    basis: 'consent',
    months: 6,
    options: [],
    many: false,
  },
]

const option =
  (locale: Locale) =>
  ({ id, label }: Item['options'][number]): Option => ({
    id,
    label: label[locale],
  })

/** The catalogue's question of this kind in one language, ready to be put into a survey. */
export function fromCatalogue(kind: QuestionKind, locale: Locale): Question | null {
  const item = catalogue.find((entry) => entry.kind === kind)
  if (!item) return null
  const { basis, months, many } = item
  const words = { text: item.text[locale], purpose: item.purpose[locale] }
  return { id: kind, kind, ...words, basis, months, many, options: item.options.map(option(locale)) }
}

/** A whole survey to begin with. */
export function startingQuestions(locale: Locale): Question[] {
  return catalogue.flatMap(({ kind }) => fromCatalogue(kind, locale) ?? [])
}
