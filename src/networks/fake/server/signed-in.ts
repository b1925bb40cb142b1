import type { Call } from './call.ts'
import { HttpError } from './http.ts'
import type { FakeAccount } from './state.ts'

/** Whose request this is; without a good token it ends here. */
export function signedIn({ service, request }: Pick<Call, 'service' | 'request'>): FakeAccount {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const account = service.state.accounts.get(service.state.access.get(token) ?? '')
  if (!account) throw new HttpError(401, 'token_invalid', 'This token is not good, or not any more.')
  return account
}
