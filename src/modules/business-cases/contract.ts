import { casesPart } from './contract/cases.ts'
import { peersPart } from './contract/peers.ts'

export type { CaseCard, CaseView } from './contract/cases.ts'
export type { PeerCard, PeerFigure, PeerView } from './contract/peers.ts'
export type { CaseBody, Comparison, ValuedOption } from './contract/shapes.ts'

export const businessCasesContract = { ...peersPart, ...casesPart }
