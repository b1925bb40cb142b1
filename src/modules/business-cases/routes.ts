import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addFigure } from './commands/add-figure.ts'
import { addCase, saveCase, tryOptions } from './commands/cases.ts'
import { decideCase } from './commands/decide-case.ts'
import { importFigures } from './commands/import-figures.ts'
import { addPeer, retirePeer, savePeer } from './commands/peers.ts'
import { readPeer } from './commands/read-peer.ts'
import { reviewCase } from './commands/review-case.ts'
import { stepCase } from './commands/step-case.ts'
import { withdrawFigure } from './commands/withdraw-figure.ts'
import { businessCasesContract } from './contract.ts'
import { caseView } from './queries/case.ts'
import { listCases } from './queries/cases.ts'
import { comparePeers } from './queries/compare-peers.ts'
import { exportFigures } from './queries/export-figures.ts'
import { listPeers, peerView } from './queries/peers.ts'
import { waitingCases } from './queries/waiting-cases.ts'

const os = implement(businessCasesContract).$context<RequestContext>()

export const businessCasesRoutes = os.router({
  peers: os.peers.handler(member(listPeers)),
  peer: os.peer.handler(member(peerView)),
  addPeer: os.addPeer.handler(member(addPeer)),
  savePeer: os.savePeer.handler(member(savePeer)),
  retirePeer: os.retirePeer.handler(member(retirePeer)),
  readPeer: os.readPeer.handler(member(readPeer)),
  addFigure: os.addFigure.handler(member(addFigure)),
  withdrawFigure: os.withdrawFigure.handler(member(withdrawFigure)),
  exportFigures: os.exportFigures.handler(member((ctx) => exportFigures(ctx))),
  importFigures: os.importFigures.handler(member(importFigures)),
  compare: os.compare.handler(member((ctx) => comparePeers(ctx))),
  list: os.list.handler(member(listCases)),
  waiting: os.waiting.handler(member((ctx) => waitingCases(ctx))),
  one: os.one.handler(member(caseView)),
  add: os.add.handler(member(addCase)),
  save: os.save.handler(member(saveCase)),
  try: os.try.handler(member(tryOptions)),
  step: os.step.handler(member(stepCase)),
  decide: os.decide.handler(member(decideCase)),
  review: os.review.handler(member(reviewCase)),
})
