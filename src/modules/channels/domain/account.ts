import { clip } from '#kernel/text.ts'
import type { RemoteAccount } from '#networks/contract/account.ts'

// Characters without a shape, and those that turn the direction of what follows: a name must not rearrange the page.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

function line(text: string, max: number): string {
  return clip(text.toWellFormed().replace(unseen, '').trim(), max)
}

function webAddress(url: string | null): string | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null
}

/** The account as it may be stored and shown: one line each, only web addresses, no characters a database refuses. */
export function cleanAccount(account: RemoteAccount): RemoteAccount {
  const handle = line(account.handle, 300) || account.remoteId
  return {
    remoteId: account.remoteId,
    handle,
    displayName: line(account.displayName, 200) || handle,
    avatarUrl: webAddress(account.avatarUrl),
    profileUrl: webAddress(account.profileUrl),
    serverUrl: line(account.serverUrl, 2000),
  }
}
