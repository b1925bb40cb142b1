import { factRoutesContract } from './contract/facts.ts'
import { profileRoutesContract } from './contract/profiles.ts'

export type { FactInput } from './contract/facts.ts'
export type { FieldView, ProfileBoardRow } from './contract/profiles.ts'
export type { FactRowView, FactView, RuleView, WordingView } from './contract/shapes.ts'
export { approverKinds, factClasses, factKinds } from './domain/kinds.ts'

export const factsContract = { ...factRoutesContract, ...profileRoutesContract }
