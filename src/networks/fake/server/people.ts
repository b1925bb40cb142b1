import type { Call } from './call.ts'
import { HttpError, sendJson } from './http.ts'
import { signedIn } from './signed-in.ts'
import { wireAccount } from './wire.ts'

/** Whose handle or name begins with `q`, by handle. */
export function searchAccounts(call: Call): void {
  signedIn(call)
  const words = (call.url.searchParams.get('q') ?? '').toLowerCase()
  const limit = Math.min(Math.max(Number(call.url.searchParams.get('limit')) || 10, 1), 50)
  const found = [...call.service.state.accounts.values()]
    .filter(({ handle, displayName }) =>
      [handle, ...displayName.toLowerCase().split(/\s+/), displayName.toLowerCase()].some((one) =>
        one.startsWith(words),
      ),
    )
    .sort(
      (a, b) => Number(b.handle === words) - Number(a.handle === words) || a.handle.localeCompare(b.handle),
    )
    .slice(0, limit)
  sendJson(call.response, 200, { accounts: found.map((account) => wireAccount(account, call.base)) })
}

/** What anybody can read about an account: nobody follows anybody here, so that count is not told. */
export function showStanding(call: Call): void {
  signedIn(call)
  const { state } = call.service
  const account = state.byHandle.get(call.rest)
  if (!account) throw new HttpError(404, 'not_found', 'Nobody has this handle.')
  const posts = [...state.posts.values()].filter(({ accountId }) => accountId === account.id).length
  sendJson(call.response, 200, { account: wireAccount(account, call.base), posts, followers: null })
}
