import { defineModule } from '#platform/module.ts'

export { addDisclosure } from './commands/disclosures.ts'
export { type MeasuredText, measureText } from './commands/measure-text.ts'
export { forgetText, type NotedText, noteText } from './commands/note-text.ts'
export { addPhrase, type NewPhrase } from './commands/phrases.ts'
export { textInPictures } from './commands/text-in-pictures.ts'
export { gramsOf } from './domain/grams.ts'
export { jaccard, RECYCLED } from './domain/jaccard.ts'
export { type MachineFinding, machineFinding } from './domain/machine.ts'
export { likenessOf } from './queries/likeness-of.ts'
export type { Nearest } from './queries/nearest-before.ts'
export { type SimilarQuestion, type SimilarText, similarTo } from './queries/similar-to.ts'
export {
  type AcceptedDisclosure,
  acceptedDisclosures,
  phrasesIn,
  type WordFinding,
} from './queries/word-lists.ts'

export const originalityModule = defineModule({
  name: 'originality',
  migrations: new URL('./migrations/', import.meta.url),
})
