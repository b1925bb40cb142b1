/** The parts of a change that say whom it is about in person. */
interface About {
  readonly kind: string
  readonly memberId?: string | null
  readonly grant?: { readonly memberId: string; readonly deputyId?: string | null | undefined }
}

/** Members who have something of their own at stake in a change; they do not vote on it. */
export function concerned(change: About | null): readonly string[] {
  if (!change) return []
  return [change.memberId, change.grant?.memberId, change.grant?.deputyId].flatMap((id) => id ?? [])
}
