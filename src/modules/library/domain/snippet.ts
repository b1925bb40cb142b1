export const snippetKinds = ['text', 'template', 'signature', 'boilerplate'] as const
export type SnippetKind = (typeof snippetKinds)[number]

export const versionStates = ['proposed', 'approved', 'declined', 'superseded'] as const
export type VersionState = (typeof versionStates)[number]

/** Whose a snippet is. A signature is a member's, a channel's or a department's. */
export interface SnippetOwner {
  readonly kind: SnippetKind
  readonly departmentId: string | null
  readonly memberId: string | null
  readonly channelId: string | null
}

/** What does not fit together, by field; empty when everything does. */
export function checkOwner({
  kind,
  departmentId,
  memberId,
  channelId,
}: SnippetOwner): Record<string, string> {
  if (kind !== 'signature')
    return memberId || channelId ? { kind: 'Only a signature belongs to a member or a channel.' } : {}
  if (memberId && channelId) return { memberId: 'A signature belongs to a member or to a channel, not both.' }
  return memberId || channelId || departmentId
    ? {}
    : { memberId: 'Choose whose signature this is: a member’s, a channel’s or a department’s.' }
}

/** Why a member may not approve a version; null when nothing speaks against it. */
export function mayNotApprove(
  version: { readonly state: VersionState; readonly proposedBy: string },
  memberId: string,
): string | null {
  if (version.state !== 'proposed') return 'This version was decided about already.'
  return version.proposedBy === memberId ? 'You proposed these words, so somebody else approves them.' : null
}

/** Whether words in one language serve for another: the same, or the same before the region. */
export function languageFits(offered: string, wanted: string): boolean {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
  return base(offered) === base(wanted)
}

/** The version for a language: exactly that one first, then another region of it; undefined when there is none. */
export function inLanguage<V extends { readonly lang: string }>(
  versions: readonly V[],
  wanted: string,
): V | undefined {
  const exact = versions.find(({ lang }) => lang.toLowerCase() === wanted.toLowerCase())
  return exact ?? versions.find(({ lang }) => languageFits(lang, wanted))
}

interface Signature {
  readonly memberId: string | null
  readonly channelId: string | null
  readonly departmentId: string | null
}

/** Signatures that apply, the closest first: the member's own, then the channel's, then the department's. */
export function signaturesFor<S extends Signature>(
  signatures: readonly S[],
  who: { readonly memberId: string; readonly channelId: string; readonly departmentId: string | null },
): S[] {
  const rank = (one: S): number => {
    if (one.memberId) return one.memberId === who.memberId ? 0 : -1
    if (one.channelId) return one.channelId === who.channelId ? 1 : -1
    return one.departmentId !== null && one.departmentId === who.departmentId ? 2 : -1
  }
  return signatures
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}
