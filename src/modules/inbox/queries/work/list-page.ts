import type { ConversationCard, Hit } from '../../contract.ts'

export interface ListPage {
  readonly conversations: ConversationCard[]
  readonly nextCursor: string | null
  readonly hits: Hit[]
  readonly unclear: string[]
  readonly filling: boolean
}
