import { graphemeLength } from '#kernel/text.ts'
import type { Limits } from '#networks/contract/limits.ts'
import { cardOf, mediaOf, pollOf, withAlts } from './attachments.ts'
import type { Call } from './call.ts'
import { HttpError, optionalText, readJson, sendJson, text } from './http.ts'
import type { FakeService } from './service.ts'
import { signedIn } from './signed-in.ts'
import { type FakeAccount, type FakePost, idempotencyKey } from './state.ts'
import { wirePost } from './wire.ts'

export async function createPost(call: Call): Promise<void> {
  const { service, request, response, base, limits } = call
  const account = signedIn(call)
  const body = await readJson(request)
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' && header !== '' ? header : null
  const attempt = { accountId: account.id, key, text: text(body.text, 'text') }
  await call.sentinels.before(attempt, () => service.revoke(account.id))
  const title = optionalText(body.title, 'title')
  checkLengths(limits, attempt.text, title)
  if (!isRepeat(service, account, key)) checkDay(service, account, limits)
  const post = service.publish(account.id, {
    text: attempt.text,
    key,
    lang: optionalText(body.lang, 'lang'),
    replyTo: knownPost(service, optionalText(body.replyTo, 'replyTo')),
    quoteOf: knownPost(service, optionalText(body.quoteOf, 'quoteOf')),
    media: mediaOf(service, limits, body.media),
    title,
    poll: pollOf(limits, body.poll),
    card: cardOf(service, limits, body.card),
  })
  call.sentinels.after(attempt)
  sendJson(response, 201, wirePost(service.state, post, base))
}

function checkLengths({ text: rule, title: titleRule }: Limits, written: string, title: string | null): void {
  const length = graphemeLength(written)
  if (length > rule.max) {
    throw new HttpError(422, 'too_long', `The text has ${length} characters; ${rule.max} are allowed.`)
  }
  if (title !== null && graphemeLength(title) > (titleRule?.max ?? 0)) {
    throw new HttpError(422, 'too_long', `A title has at most ${titleRule?.max ?? 0} characters here.`)
  }
}

function isRepeat({ state }: FakeService, account: FakeAccount, key: string | null): boolean {
  return key !== null && state.byKey.has(idempotencyKey(account.id, key))
}

/** So many posts within any twenty-four hours; then it asks to wait until the oldest of them is a day old. */
function checkDay({ state }: FakeService, account: FakeAccount, { perDay }: Limits): void {
  if (perDay === undefined) return
  const since = Date.now() - 86_400_000
  const times = [...state.posts.values()]
    .filter((post) => post.accountId === account.id)
    .map((post) => Date.parse(post.at))
    .filter((at) => at > since)
  if (times.length < perDay) return
  const seconds = Math.max(1, Math.ceil((Math.min(...times) - since) / 1000))
  throw new HttpError(429, 'too_many_requests', `There are at most ${perDay} posts a day.`, {
    'retry-after': String(seconds),
  })
}

function knownPost(service: FakeService, id: string | null): string | null {
  if (id !== null && !service.state.posts.has(id)) {
    throw new HttpError(410, 'gone', 'The post it refers to does not exist any more.')
  }
  return id
}

export function listPosts({ service, url, response, base }: Call): void {
  const { state } = service
  const ids = url.searchParams.get('ids')
  const key = url.searchParams.get('key')
  const handle = url.searchParams.get('by')
  const account = handle === null ? undefined : state.byHandle.get(handle)
  const wanted = (ids?.split(',') ?? []).map((id) => state.posts.get(id)).filter((post) => post !== undefined)
  const own = account ? [...state.posts.values()].filter((post) => post.accountId === account.id) : []
  const keyed = account && key !== null ? state.byKey.get(idempotencyKey(account.id, key)) : undefined
  const posts: FakePost[] = key === null ? [...wanted, ...own] : own.filter((post) => post.id === keyed)
  sendJson(response, 200, { posts: posts.map((post) => wirePost(state, post, base)) })
}

export function showPost({ service, rest, response, base }: Call): void {
  const post = service.state.posts.get(rest)
  if (!post) throw new HttpError(410, 'gone', 'This post does not exist any more.')
  sendJson(response, 200, wirePost(service.state, post, base))
}

/** Changes the words, alt texts among them, and nothing else. */
export async function editPost(call: Call): Promise<void> {
  const { service, request, response, base, limits } = call
  const post = ownPost(call)
  if (!post) throw new HttpError(410, 'gone', 'This post does not exist any more.')
  const body = await readJson(request)
  const words = text(body.text, 'text')
  const title = body.title === undefined ? (post.title ?? null) : optionalText(body.title, 'title')
  checkLengths(limits, words, title)
  const media = withAlts(post.media, limits, body.altTexts)
  const isNew =
    words !== post.text ||
    title !== (post.title ?? null) ||
    media.some(({ alt }, index) => alt !== post.media[index]?.alt)
  if (isNew) service.edit(post.id, { text: words, title, media })
  sendJson(response, 200, wirePost(service.state, service.state.posts.get(post.id) ?? post, base))
}

export function removePost(call: Call): void {
  const post = ownPost(call)
  if (post) call.service.remove(post.id)
  sendJson(call.response, 200, {})
}

function ownPost(call: Call): FakePost | undefined {
  const account = signedIn(call)
  const post = call.service.state.posts.get(call.rest)
  if (post && post.accountId !== account.id) throw new HttpError(403, 'forbidden', 'This is not your post.')
  return post
}

export function likePost(call: Call): void {
  const account = signedIn(call)
  knownPost(call.service, call.rest)
  const likers = call.service.state.likers.get(call.rest)
  if (!likers?.has(account.id)) call.service.like(call.rest, account.id)
  sendJson(call.response, 200, {})
}

export function unlikePost(call: Call): void {
  const account = signedIn(call)
  knownPost(call.service, call.rest)
  call.service.unlike(call.rest, account.id)
  sendJson(call.response, 200, {})
}

/** Only who began the thread hides what stands in it. */
export function hidePost(call: Call): void {
  const account = signedIn(call)
  const { state } = call.service
  const post = state.posts.get(call.rest)
  if (!post) throw new HttpError(410, 'gone', 'This post does not exist any more.')
  const root = state.posts.get(post.root)
  if (post.id === post.root || root?.accountId !== account.id)
    throw new HttpError(403, 'forbidden', 'It does not stand under a post of yours.')
  call.service.hide(post.id, call.request.method === 'POST')
  sendJson(call.response, 200, {})
}

/** `{ choices: [0, 2] }`, counted from 0. */
export async function votePost(call: Call): Promise<void> {
  const { service, rest, request, response, base } = call
  const account = signedIn(call)
  const post = service.state.posts.get(rest)
  if (!post?.poll) throw new HttpError(410, 'gone', 'There is no such poll.')
  if (Date.parse(post.poll.closesAt) < Date.now()) throw new HttpError(422, 'closed', 'The poll is closed.')
  const { choices } = await readJson(request)
  const chosen = new Set(Array.isArray(choices) ? choices.map(Number) : [])
  const { options, multiple } = post.poll
  const isGood = chosen.size > 0 && (multiple || chosen.size === 1)
  if (!isGood || [...chosen].some((one) => !(one in options))) {
    throw new HttpError(422, 'bad_vote', 'This is no answer to the poll.')
  }
  service.vote(post.id, account.id, [...chosen])
  sendJson(response, 200, wirePost(service.state, post, base))
}
