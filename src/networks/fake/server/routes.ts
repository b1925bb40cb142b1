import { addMedia } from './attachments.ts'
import type { Call } from './call.ts'
import { HttpError, readJson, sendJson, text } from './http.ts'
import { overhearPage, overhearStream } from './overhear.ts'
import { sendMedia, sendPostPage, sendProfilePage } from './pages.ts'
import { searchAccounts, showStanding } from './people.ts'
import {
  createPost,
  editPost,
  hidePost,
  likePost,
  listPosts,
  removePost,
  showPost,
  unlikePost,
  votePost,
} from './posts.ts'
import { changeProfile, listAdministrators, showProfile } from './profile.ts'
import type { Tokens } from './service.ts'
import { signedIn } from './signed-in.ts'
import { stream } from './stream.ts'
import { wireAccount, wireNotification } from './wire.ts'

type Handler = (call: Call) => void | Promise<void>

/** Method and path; a trailing `*` takes the rest of the path. */
const routes: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '/api/instance', instance],
  ['POST', '/api/session', logIn],
  ['POST', '/api/session/refresh', refresh],
  ['GET', '/api/account', whoAmI],
  ['GET', '/api/profile', (call) => showProfile(call, signedIn(call))],
  ['PATCH', '/api/profile', (call) => changeProfile(call, signedIn(call))],
  ['GET', '/api/administrators', (call) => listAdministrators(call, signedIn(call))],
  ['POST', '/api/posts', createPost],
  ['GET', '/api/posts', listPosts],
  ['GET', '/api/posts/*', showPost],
  ['PATCH', '/api/posts/*', editPost],
  ['DELETE', '/api/posts/*', removePost],
  ['POST', '/api/votes/*', votePost],
  ['GET', '/api/accounts', searchAccounts],
  ['GET', '/api/standing/*', showStanding],
  ['POST', '/api/likes/*', likePost],
  ['DELETE', '/api/likes/*', unlikePost],
  ['POST', '/api/hidden/*', hidePost],
  ['DELETE', '/api/hidden/*', hidePost],
  ['POST', '/api/media', addMedia],
  ['GET', '/api/notifications', notifications],
  ['GET', '/api/overhear', overhearPage],
  ['GET', '/api/overhear/stream', overhearStream],
  ['GET', '/api/stream', (call) => stream(call, signedIn(call))],
  ['GET', '/media/*', sendMedia],
  ['GET', '/posts/*', sendPostPage],
  ['GET', '/@*', sendProfilePage],
]

export async function route(call: Omit<Call, 'rest'>): Promise<void> {
  const { pathname } = call.url
  for (const [method, path, handler] of routes) {
    if (method !== call.request.method) continue
    const open = path.endsWith('*') ? path.slice(0, -1) : undefined
    if (open === undefined ? pathname !== path : !pathname.startsWith(open)) continue
    return handler({ ...call, rest: decodeURIComponent(pathname.slice(open?.length ?? pathname.length)) })
  }
  throw new HttpError(404, 'not_found', 'There is nothing here.')
}

function instance({ response, base, limits }: Call): void {
  sendJson(response, 200, { network: 'weft-fake', url: base, limits })
}

async function logIn({ service, request, response, base }: Call): Promise<void> {
  const body = await readJson(request)
  const outcome = service.logIn(text(body.handle, 'handle'), text(body.password, 'password'))
  if (outcome === 'unknown') throw new HttpError(404, 'unknown_handle', 'Nobody here has this handle.')
  if (outcome === 'wrong') throw new HttpError(401, 'wrong_password', 'The password is wrong.')
  sendJson(response, 200, wireTokens(outcome, base))
}

async function refresh({ service, request, response, base }: Call): Promise<void> {
  const tokens = service.refresh(text((await readJson(request)).refreshToken, 'refreshToken'))
  if (!tokens) throw new HttpError(401, 'token_revoked', 'Access was revoked.')
  sendJson(response, 200, wireTokens(tokens, base))
}

function wireTokens({ account, access, refresh: token }: Tokens, base: string) {
  return { accessToken: access, refreshToken: token, account: wireAccount(account, base) }
}

function whoAmI(call: Call): void {
  sendJson(call.response, 200, wireAccount(signedIn(call), call.base))
}

/** Oldest first after `after`; without it the newest ones, so that a first visit does not read history. */
function notifications(call: Call): void {
  const account = signedIn(call)
  const { state } = call.service
  const limit = Math.min(Math.max(Number(call.url.searchParams.get('limit')) || 50, 1), 100)
  const after = call.url.searchParams.get('after')
  const mine = state.notifications.filter((one) => one.to === account.id && one.seq > Number(after ?? 0))
  const page = after === null ? mine.slice(-limit) : mine.slice(0, limit)
  sendJson(call.response, 200, {
    notifications: page.map((one) => wireNotification(state, one, call.base)),
    next: page.at(-1)?.seq ?? Number(after ?? state.notifications.length),
    more: after !== null && mine.length > page.length,
  })
}
