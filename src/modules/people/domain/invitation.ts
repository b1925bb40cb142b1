export const INVITATION_MS = 7 * 86_400_000

export interface InvitationState {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

/** Null while an invitation can be accepted, else why it cannot, for the person who holds the link. */
export function judgeInvitation(invitation: InvitationState | undefined, now: Date): string | null {
  if (!invitation) return 'This invitation does not exist, or a newer one was sent.'
  if (invitation.acceptedAt) return 'This invitation was accepted already. Sign in with your password.'
  if (invitation.revokedAt) return 'This invitation was taken back, or a newer one was sent.'
  if (invitation.expiresAt <= now) return 'This invitation is older than seven days.'
  return null
}
