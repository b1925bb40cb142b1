import { keepingContract } from './contract/keeping.ts'
import { readingContract } from './contract/reading.ts'
import { writingContract } from './contract/writing.ts'

export type {
  AccessRow,
  DepartmentProgress,
  ExceptionView,
  MissingMember,
} from './contract/keeping.ts'
export type { Comparison, MyDuty, PolicyPage, PublicPage, Waiting } from './contract/reading.ts'
export { type FindingView, type PolicyHead, SECTION_MAX, type VersionHead } from './contract/shapes.ts'
export type { DraftSection, DraftView, PolicySettings } from './contract/writing.ts'
export { type AccessMode, accessModes } from './domain/access.ts'
export { policyLanguages, type SectionId, sectionIds } from './domain/sections.ts'

export const policyContract = { ...readingContract, ...writingContract, ...keepingContract }
