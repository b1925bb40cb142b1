/** Something of the story that the rooms' own commands do, at its moment. */
export interface Deed {
  readonly at: Date
  run(): Promise<void>
}
