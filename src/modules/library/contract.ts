import { houseContract } from './contract/house.ts'
import { mediaContract } from './contract/media.ts'
import { tagsContract } from './contract/tags.ts'
import { textsContract } from './contract/texts.ts'
import { todayContract } from './contract/today.ts'

export type { DrawnHouse, HouseInput, HouseView, ProofView } from './contract/house.ts'
export type { MediumCard, MediumInput, MediumView, StoredMediumContent } from './contract/media.ts'
export type { TagCard } from './contract/shapes.ts'
export type { SnippetCard, SnippetInput, SnippetView, SnippetWording } from './contract/texts.ts'
export { FEWEST_MESSAGES, MOST_MESSAGES } from './domain/house.ts'
export { type Consent, type MediumKind, mediumKinds } from './domain/medium.ts'
export type { MediumState } from './domain/rights.ts'
export { type SnippetKind, snippetKinds } from './domain/snippet.ts'
export { camelCaseHint, mayBeSeveralWords, tidyTag } from './domain/tag.ts'
export { checkTemplate, fillTemplate, placeholdersOf } from './domain/template.ts'

export const libraryContract = {
  ...mediaContract,
  ...textsContract,
  ...houseContract,
  ...tagsContract,
  ...todayContract,
}
