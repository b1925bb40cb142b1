export type SuggestionProps = {
  /** The channels of the draft, each once. */
  channelIds: readonly string[]
  nameOf: (channelId: string) => string
  /** Nothing before this is offered. */
  after: string
  onChoose: (at: string) => void
}
