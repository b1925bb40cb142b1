import { draftsContract } from './contract/drafts.ts'
import { postsContract } from './contract/posts.ts'

export type {
  CalendarItem,
  CardInput,
  Check,
  CheckReport,
  Draft,
  DraftCard,
  DraftState,
  DraftVersion,
  HandedPost,
  MediaItem,
  PollInput,
  PostCard,
  PostState,
  ThreadPart,
  VariantInput,
} from './contract/shapes.ts'

export const publishingContract = { ...draftsContract, ...postsContract }
