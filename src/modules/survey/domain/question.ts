/** What a question is made of. Kinds from `networks` to `note` come from the catalogue; `choice` and `text` are own ones. */
export const questionKinds = [
  'networks',
  'reach',
  'topics',
  'languages',
  'willingness',
  'hours',
  'note',
  'choice',
  'text',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Legal grounds of GDPR article 6(1) that can carry a survey answer. */
export const bases = ['consent', 'legitimate-interest', 'contract', 'public-task'] as const
export type Basis = (typeof bases)[number]

export interface Option {
  readonly id: string
  readonly label: string
}

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly text: string
  /** What the answer is used for; shown beside the tick that consents to it. */
  readonly purpose: string
  readonly basis: Basis
  /** After so many months the answer is erased by itself. */
  readonly months: number
  /** Empty for hours, note and text. */
  readonly options: readonly Option[]
  /** More than one option may be chosen. */
  readonly many: boolean
}

/** Option ids, a number, or words, by the kind of the question. */
export type Value = readonly string[] | number | string

export const isChoice = (kind: QuestionKind): boolean => !isFree(kind) && kind !== 'hours'
/** Free words: seen by the survey's managers only, never counted. */
export const isFree = (kind: QuestionKind): boolean => kind === 'note' || kind === 'text'
export const isOwn = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'text'
