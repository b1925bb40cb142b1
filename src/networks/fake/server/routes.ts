import { graphemeLength } from '#kernel/text.ts'
import { fakeLimits } from '../limits.ts'
import type { Call } from './call.ts'
import { HttpError, optionalText, readBody, readJson, sendJson, text } from './http.ts'
import { sendMedia, sendPostPage, sendProfilePage } from './pages.ts'
import { changeProfile, listAdministrators, showProfile } from './profile.ts'
import type { FakeService, Tokens } from './service.ts'
import type { FakeAccount, FakeMedia, FakePost } from './state.ts'
import { stream } from './stream.ts'
import { wireAccount, wireNotification, wirePost } from './wire.ts'

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
  ['DELETE', '/api/posts/*', removePost],
  ['POST', '/api/likes/*', likePost],
  ['POST', '/api/media', addMedia],
  ['GET', '/api/notifications', notifications],
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

function instance({ response, base }: Call): void {
  sendJson(response, 200, { network: 'weft-fake', url: base, limits: fakeLimits })
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

async function createPost(call: Call): Promise<void> {
  const { service, request, response, base } = call
  const account = signedIn(call)
  const body = await readJson(request)
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' && header !== '' ? header : null
  const attempt = { accountId: account.id, key, text: text(body.text, 'text') }
  await call.sentinels.before(attempt, () => service.revoke(account.id))
  checkLength(attempt.text)
  const post = service.publish(account.id, {
    text: attempt.text,
    key,
    lang: optionalText(body.lang, 'lang'),
    replyTo: knownPost(service, optionalText(body.replyTo, 'replyTo')),
    quoteOf: knownPost(service, optionalText(body.quoteOf, 'quoteOf')),
    media: mediaOf(service, body.media),
  })
  call.sentinels.after(attempt)
  sendJson(response, 201, wirePost(service.state, post, base))
}

function checkLength(written: string): void {
  const length = graphemeLength(written)
  if (length <= fakeLimits.text.max) return
  throw new HttpError(
    422,
    'too_long',
    `The text has ${length} characters; ${fakeLimits.text.max} are allowed.`,
  )
}

function knownPost(service: FakeService, id: string | null): string | null {
  if (id !== null && !service.state.posts.has(id)) {
    throw new HttpError(410, 'gone', 'The post it refers to does not exist any more.')
  }
  return id
}

function mediaOf(service: FakeService, value: unknown): FakeMedia[] {
  if (value === undefined) return []
  const { maxCount, image } = fakeLimits.media
  if (!Array.isArray(value) || value.length > maxCount) {
    throw new HttpError(422, 'too_many_media', `A post has at most ${maxCount} images.`)
  }
  return value.map((one: unknown) => {
    const { id, mimeType, alt } = Object(one) as Record<string, unknown>
    const media = { id: text(id, 'id'), mimeType: text(mimeType, 'mimeType'), alt: text(alt, 'alt') }
    if (!service.media(media.id)) throw new HttpError(422, 'unknown_media', 'There is no such image.')
    if (graphemeLength(media.alt) > image.maxAltLength) {
      throw new HttpError(422, 'too_long', `Alternative text has at most ${image.maxAltLength} characters.`)
    }
    return media
  })
}

function listPosts({ service, url, response, base }: Call): void {
  const { state } = service
  const ids = url.searchParams.get('ids')
  const key = url.searchParams.get('key')
  const handle = url.searchParams.get('by')
  const account = handle === null ? undefined : state.byHandle.get(handle)
  const wanted = (ids?.split(',') ?? []).map((id) => state.posts.get(id)).filter((post) => post !== undefined)
  const own = account ? [...state.posts.values()].filter((post) => post.accountId === account.id) : []
  const keyed = account && key !== null ? state.byKey.get(`${account.id} ${key}`) : undefined
  const posts: FakePost[] = key === null ? [...wanted, ...own] : own.filter((post) => post.id === keyed)
  sendJson(response, 200, { posts: posts.map((post) => wirePost(state, post, base)) })
}

function showPost({ service, rest, response, base }: Call): void {
  const post = service.state.posts.get(rest)
  if (!post) throw new HttpError(410, 'gone', 'This post does not exist any more.')
  sendJson(response, 200, wirePost(service.state, post, base))
}

function removePost(call: Call): void {
  const account = signedIn(call)
  const post = call.service.state.posts.get(call.rest)
  if (post && post.accountId !== account.id) throw new HttpError(403, 'forbidden', 'This is not your post.')
  if (post) call.service.remove(post.id)
  sendJson(call.response, 200, {})
}

function likePost(call: Call): void {
  const account = signedIn(call)
  knownPost(call.service, call.rest)
  call.service.like(call.rest, account.id)
  sendJson(call.response, 200, {})
}

async function addMedia(call: Call): Promise<void> {
  signedIn(call)
  const { maxBytes, mimeTypes } = fakeLimits.media.image
  if (!mimeTypes.includes(call.request.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'unsupported', 'This kind of image is not taken.')
  }
  const bytes = await readBody(call.request)
  if (bytes.length > maxBytes)
    throw new HttpError(413, 'too_large', `An image has at most ${maxBytes} bytes.`)
  sendJson(call.response, 201, { id: call.service.addMedia(bytes) })
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

function signedIn({ service, request }: Call): FakeAccount {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const account = service.state.accounts.get(service.state.access.get(token) ?? '')
  if (!account) throw new HttpError(401, 'token_invalid', 'This token is not good, or not any more.')
  return account
}
