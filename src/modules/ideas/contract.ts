import { ideasPart } from './contract/ideas.ts'
import { pollsPart } from './contract/polls.ts'
import { publicPart } from './contract/public.ts'
import { requestsPart } from './contract/requests.ts'

export type { BoxPage, OwnRequest, PollPage } from './contract/public.ts'
export type {
  AlikeIdea,
  BoxView,
  IdeaCard,
  IdeaView,
  PollView,
  RequestCard,
  Tally,
} from './contract/shapes.ts'

/** What needs a member; the part without sign-in is implemented apart, because it needs the engine. */
export const memberContract = { ...ideasPart, ...requestsPart, ...pollsPart }
export { publicPart as publicContract } from './contract/public.ts'
export const ideasContract = { ...memberContract, ...publicPart }
