/** How many members with a vote must take part: a number of them, or a share of the seats that are held. */
export interface Quorum {
  readonly kind: 'count' | 'percent'
  readonly value: number
}

export interface QuorumState {
  readonly required: number
  /** Members with a vote who take part. */
  readonly present: number
  /** Members with a vote at all. */
  readonly of: number
  readonly reached: boolean
}

/** At least one person: a council in which nobody holds a vote decides nothing. */
export function requiredOf(quorum: Quorum, of: number): number {
  const wanted = quorum.kind === 'count' ? quorum.value : Math.ceil((of * quorum.value) / 100)
  return Math.max(1, wanted)
}

export function quorumState(quorum: Quorum, of: number, present: number): QuorumState {
  const required = requiredOf(quorum, of)
  return { required, present, of, reached: present >= required }
}
