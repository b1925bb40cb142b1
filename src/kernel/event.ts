/** A fact a room tells the others: ids and primitives only, versioned by `version`. */
export interface DomainEvent<T extends string = string, D extends EventData = EventData> {
  readonly type: T
  readonly version: number
  /** The id of the thing it is about. */
  readonly subject: string
  readonly data: D
}

/** A fact about many things at once names them in `subjects`; live screens hear of those that are not hidden from them. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A stored event: the envelope the database adds. `seq` counts without gaps within one organisation. */
export interface StoredEvent extends DomainEvent {
  readonly id: string
  readonly organisationId: string
  readonly seq: number
  readonly at: string
  /** The member who caused it, or null when the system did. */
  readonly actor: string | null
}
