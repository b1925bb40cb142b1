export const INVITATION_MS = 7 * 86_400_000

export interface InvitationState {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

export interface Closed {
  readonly message: string
  readonly help: string
}

const again = 'Ask the person who invited you to send it again.'

export const unknown: Closed = {
  message: 'This invitation does not exist, or a newer one was sent.',
  help: again,
}
export const takenBack: Closed = {
  message: 'This invitation was taken back, or a newer one was sent.',
  help: again,
}

/** Null while an invitation can be accepted, else why it cannot, for the person who holds the link. */
export function judgeInvitation(invitation: InvitationState | undefined, now: Date): Closed | null {
  if (!invitation) return unknown
  if (invitation.acceptedAt)
    return { message: 'This invitation was accepted already.', help: 'Sign in with your password.' }
  if (invitation.revokedAt) return takenBack
  if (invitation.expiresAt <= now)
    return { message: 'This invitation is older than seven days.', help: again }
  return null
}
