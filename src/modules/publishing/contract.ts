import { draftsContract } from './contract/drafts.ts'
import { postsContract } from './contract/posts.ts'
import { writingContract } from './contract/writing.ts'

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
export type { FileFacts, FoundPerson, Unasked } from './contract/writing.ts'

export const publishingContract = { ...draftsContract, ...postsContract, ...writingContract }
