import { ok, type Result, refuse } from '#kernel/result.ts'
import { cleanAccount } from './account.ts'

/** An account as a person typed it, without anybody having signed in. */
export interface TypedAccount {
  /** Ours, not the network's: it makes the same account the same channel when it is added again. */
  readonly remoteId: string
  readonly handle: string
  readonly profileUrl: string | null
  readonly serverUrl: string
}

/** Reads a handle, with or without @, or the address of a profile, whose last part is the handle. */
export function readTypedAccount(typed: string, home: string | null): Result<TypedAccount> {
  const address = profileAddress(typed)
  const named = address ? lastPart(address) : typed
  const { handle } = cleanAccount({
    remoteId: '',
    handle: named.trim().replace(/^@/, ''),
    displayName: '',
    avatarUrl: null,
    profileUrl: null,
    serverUrl: '',
  })
  if (handle === '' || handle.length > 200 || /\s\s|[<>/\\]/.test(handle))
    return refuse('invalid', 'The account was not added.', {
      fields: { handle: 'Write the handle as on the network, or paste the address of the profile.' },
    })
  const profileUrl = address ? `${address.origin}${address.pathname}` : null
  const serverUrl = address?.origin ?? (home ? new URL(home).origin : '')
  return ok({ remoteId: `by-hand:${handle.normalize('NFC').toLowerCase()}`, handle, profileUrl, serverUrl })
}

function profileAddress(typed: string): URL | null {
  const text = typed.trim()
  const whole = /^https?:\/\//i.test(text)
    ? text
    : /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i.test(text)
      ? `https://${text}`
      : ''
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  return url.username === '' && url.password === '' ? url : null
}

function lastPart({ pathname }: URL): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return ''
  }
}

/** Who posts, first the one who does; each once. */
export function postersInOrder(posterId: string, deputyIds: readonly string[]): string[] {
  return [...new Set([posterId, ...deputyIds])]
}
