/** What stands in the address of the channels screen. */
export type ChannelsSearch = {
  /** `choose`, or the id of a network whose form is open. */
  connect?: string | undefined
  /** That network’s form is the one for posting by hand. */
  by?: 'hand' | undefined
  /** The channel that is connected again. */
  channel?: string | undefined
  /** The channel that was just connected. */
  made?: string | undefined
}
