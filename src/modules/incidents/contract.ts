import { afterPart } from './contract/after.ts'
import { incidentsPart } from './contract/incidents.ts'
import { roomPart } from './contract/room.ts'

export type { Scenario } from '#modules/statements/contract.ts'
export type { BoardLine, Entry, IncidentCard, IncidentView, ReviewView, Task } from './contract/shapes.ts'
export type { IncidentState } from './domain/life.ts'
export type { ReviewPart, ReviewState } from './domain/review.ts'
export type { Floor, PartName, Severity } from './domain/severity.ts'
export type { BoardKind, BoardState, Seat } from './domain/words.ts'

export const incidentsContract = { ...incidentsPart, ...roomPart, ...afterPart }
