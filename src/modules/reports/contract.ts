import { linksPart, publicPart } from './contract/links.ts'
import { reportsPart } from './contract/reports.ts'

export type { ShareLink } from './contract/links.ts'
export type { ReportCard, ReportChoices, ReportView, Sending } from './contract/reports.ts'
export type { Schedule } from './domain/schedule.ts'

export const memberContract = { ...reportsPart, ...linksPart }
export const publicContract = publicPart
export const reportsContract = { ...memberContract, ...publicContract }
