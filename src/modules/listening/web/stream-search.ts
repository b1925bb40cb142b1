/** What the server is asked for. */
export type StreamFilter = {
  channelId?: string | undefined
  q?: string | undefined
  show: 'all' | 'addressed' | 'heard'
}

/** What stands in the address of the stream. */
export type StreamSearch = {
  channel?: string | undefined
  q?: string | undefined
  show: StreamFilter['show']
}
