import { campaignsPart } from './contract/campaigns.ts'
import { figuresPart } from './contract/figures.ts'
import { linksPart } from './contract/links.ts'
import { ownLinksPart } from './contract/own-links.ts'
import { placementsPart } from './contract/placements.ts'
import { upliftPart } from './contract/uplift.ts'

export type { Sources, VisitFigures } from './contract/figures.ts'
export type { LinkSettings, Tag } from './contract/links.ts'
export type { OwnLink, OwnLinks } from './contract/own-links.ts'
export type {
  CampaignCard,
  CampaignView,
  Mark,
  PlacementCard,
  PlacementView,
} from './contract/shapes.ts'
export type { SeriesCard, StudyCard, StudyView } from './contract/uplift.ts'

export const campaignsContract = {
  ...campaignsPart,
  ...placementsPart,
  ...linksPart,
  ...ownLinksPart,
  ...figuresPart,
  ...upliftPart,
}
