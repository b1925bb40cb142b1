import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addCampaign, dropCampaign, saveCampaign, setLookBack } from './commands/campaigns.ts'
import { importCounts, reportCount } from './commands/counts.ts'
import { dropOwnLink } from './commands/drop-own-link.ts'
import { importPlacements } from './commands/import-placements.ts'
import { checkHost, saveHost, saveTags } from './commands/link-settings.ts'
import { makeOwnLink } from './commands/own-links.ts'
import { saveOwnNetworks } from './commands/own-networks.ts'
import { addPlacement, retirePlacement, savePlacement } from './commands/placements.ts'
import { agreeToLinks, stopLinks } from './commands/share-consent.ts'
import { addSeries, registerStudy, replanStudy, runStudyNow } from './commands/studies.ts'
import { campaignsContract } from './contract.ts'
import { campaignMarks, campaignNames, campaignView, listCampaigns } from './queries/campaigns.ts'
import { listCounts } from './queries/counts.ts'
import { linkSettings, wrongLinks } from './queries/link-settings.ts'
import { ownLinks } from './queries/own-links.ts'
import { exportPlacements, listPlacements, placementView } from './queries/placements.ts'
import { ownQr, placementQr } from './queries/qr.ts'
import { exportSources, sourcesOfReference } from './queries/sources.ts'
import { listSeries, listStudies, studyView, upliftOutcomes } from './queries/studies.ts'
import { visitsOf } from './queries/visits.ts'

const os = implement(campaignsContract).$context<RequestContext>()

export const campaignsRoutes = os.router({
  list: os.list.handler(member(listCampaigns)),
  one: os.one.handler(member(campaignView)),
  add: os.add.handler(member(addCampaign)),
  save: os.save.handler(member(saveCampaign)),
  drop: os.drop.handler(member(dropCampaign)),
  setLookBack: os.setLookBack.handler(member(setLookBack)),
  names: os.names.handler(member((ctx) => campaignNames(ctx))),
  marks: os.marks.handler(member(campaignMarks)),
  placements: os.placements.handler(member(listPlacements)),
  placement: os.placement.handler(member(placementView)),
  addPlacement: os.addPlacement.handler(member(addPlacement)),
  savePlacement: os.savePlacement.handler(member(savePlacement)),
  retire: os.retire.handler(member(retirePlacement)),
  exportPlacements: os.exportPlacements.handler(member(exportPlacements)),
  importPlacements: os.importPlacements.handler(member(importPlacements)),
  qr: os.qr.handler(member(placementQr)),
  settings: os.settings.handler(member((ctx) => linkSettings(ctx))),
  saveHost: os.saveHost.handler(member(saveHost)),
  checkHost: os.checkHost.handler(member((ctx) => checkHost(ctx))),
  saveTags: os.saveTags.handler(member(saveTags)),
  wrongLinks: os.wrongLinks.handler(member(wrongLinks)),
  ownLinks: os.ownLinks.handler(member((ctx) => ownLinks(ctx))),
  agreeToLinks: os.agreeToLinks.handler(member((ctx) => agreeToLinks(ctx))),
  stopLinks: os.stopLinks.handler(member((ctx) => stopLinks(ctx))),
  makeOwnLink: os.makeOwnLink.handler(member(makeOwnLink)),
  dropOwnLink: os.dropOwnLink.handler(member(dropOwnLink)),
  ownQr: os.ownQr.handler(member(ownQr)),
  saveOwnNetworks: os.saveOwnNetworks.handler(member(saveOwnNetworks)),
  sources: os.sources.handler(member(sourcesOfReference)),
  exportSources: os.exportSources.handler(member(exportSources)),
  visits: os.visits.handler(member(visitsOf)),
  counts: os.counts.handler(member(listCounts)),
  report: os.report.handler(member(reportCount)),
  importCounts: os.importCounts.handler(member(importCounts)),
  studies: os.studies.handler(member((ctx) => listStudies(ctx))),
  study: os.study.handler(member(studyView)),
  register: os.register.handler(member(registerStudy)),
  replan: os.replan.handler(member(replanStudy)),
  runNow: os.runNow.handler(member(runStudyNow)),
  series: os.series.handler(member((ctx) => listSeries(ctx))),
  addSeries: os.addSeries.handler(member(addSeries)),
  outcomes: os.outcomes.handler(member((ctx) => upliftOutcomes(ctx))),
})
