/** A version of the plan, from writing to being replaced. */
export const versionStates = ['draft', 'submitted', 'approved', 'returned', 'superseded'] as const
export type VersionState = (typeof versionStates)[number]

export const editable = (state: VersionState): boolean => state === 'draft' || state === 'returned'

/** Null when this member may approve or return the version, else why not. Nobody agrees to what they wrote. */
export function judgeDecider(
  version: {
    readonly state: VersionState
    readonly authorId: string
    readonly writerIds: readonly string[]
    readonly submittedBy: string | null
    readonly departmentIds: readonly string[]
  },
  decider: { readonly memberId: string; readonly hidden: readonly string[] },
): string | null {
  if (version.state !== 'submitted') return 'This version does not wait for a decision.'
  const wrote = [version.authorId, version.submittedBy, ...version.writerIds]
  if (wrote.includes(decider.memberId))
    return 'You wrote in this version, so somebody else has to decide on it.'
  if (version.departmentIds.some((id) => decider.hidden.includes(id)))
    return 'Parts of this plan belong to departments you do not see, so you cannot agree to all of it.'
  return null
}
