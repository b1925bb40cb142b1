import { auditContract } from './contract/audit.ts'
import { enrichmentContract } from './contract/enrichment.ts'
import { figuresContract } from './contract/figures.ts'
import { inflowContract } from './contract/inflow.ts'
import { queriesContract } from './contract/queries.ts'
import { sourcesContract } from './contract/sources.ts'
import { streamContract } from './contract/stream.ts'

export type {
  AuditAnswer,
  AuditDesk,
  AuditFiguresView,
  AuditInterval,
  AuditMonth,
  AuditOverview,
} from './contract/audit.ts'
export type { CorrectionView, Lesson, ModelView } from './contract/enrichment.ts'
export type { Author, Phrase, ShareNote, ShareRow, Shares, Volume } from './contract/figures.ts'
export { purposes, type QueryInput, type QueryTry, type QueryView } from './contract/queries.ts'
export type { EnrichmentView, MentionCard } from './contract/shapes.ts'
export type { Gap, SourceView } from './contract/sources.ts'
export type { DeadLetter, HeardMention } from './contract/stream.ts'

export const listeningContract = {
  ...inflowContract,
  ...streamContract,
  ...sourcesContract,
  ...queriesContract,
  ...figuresContract,
  ...enrichmentContract,
  ...auditContract,
}
