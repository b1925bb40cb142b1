import type { Call } from './call.ts'
import { HttpError, sendJson } from './http.ts'
import type { FakeHeard } from './service.ts'
import { signedIn } from './signed-in.ts'
import type { FakePost } from './state.ts'
import { type WireHeard, wirePost } from './wire.ts'

const beatMs = 15_000
/** Recent enough for somebody who has just begun to listen. */
const firstPage = 30

/** Posts with these words or this tag, or all of them; oldest first after `after`, else the newest. */
export function overhearPage(call: Call): void {
  signedIn(call)
  const { state } = call.service
  const { searchParams: query } = call.url
  const fits = wanted(query)
  const limit = Math.min(Math.max(Number(query.get('limit')) || 50, 1), 100)
  const after = query.get('after')
  const found = state.told.flatMap((id, index) => {
    const post = index >= Number(after ?? 0) ? state.posts.get(id) : undefined
    return post && fits(post) ? [{ post, place: index + 1 }] : []
  })
  const page = after === null ? found.slice(-firstPage) : found.slice(0, limit)
  const more = after !== null && found.length > page.length
  sendJson(call.response, 200, {
    heard: page.map(({ post }): WireHeard => heardAs(call, { kind: 'post', post })),
    next: more ? (page.at(-1)?.place ?? 0) : state.told.length,
    more,
  })
}

/** The same as it happens, edits and deletions included, as server-sent events. */
export function overhearStream(call: Call): void {
  signedIn(call)
  const { service, request, response, url } = call
  const fits = wanted(url.searchParams)
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write(': hello\n\n')
  const stop = service.overhear((heard) => {
    if (fits(heard.post)) response.write(`event: heard\ndata: ${JSON.stringify(heardAs(call, heard))}\n\n`)
  })
  const beat = setInterval(() => response.write(': still here\n\n'), beatMs)
  request.on('close', () => {
    clearInterval(beat)
    stop()
  })
}

function heardAs({ service, base }: Call, { kind, post }: FakeHeard): WireHeard {
  return {
    heard: kind,
    postId: post.id,
    post: kind === 'delete' ? null : wirePost(service.state, post, base),
  }
}

/** Whether a post is meant: every word in it, in any case, or the tag; everything for `public`. */
function wanted(query: URLSearchParams): (post: FakePost) => boolean {
  const kind = query.get('kind')
  const term = (query.get('term') ?? '').trim().toLowerCase()
  if (kind === 'public') return () => true
  if (term === '') throw new HttpError(400, 'bad_request', 'There is nothing to look for.')
  if (kind === 'search') {
    const words = term.split(/\s+/)
    return ({ text }) => words.every((word) => text.toLowerCase().includes(word))
  }
  if (kind !== 'tag') throw new HttpError(400, 'bad_request', 'This server cannot listen like that.')
  return ({ text }) => tagsIn(text).includes(term)
}

function tagsIn(text: string): string[] {
  return Array.from(text.matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu), (match) => (match[1] ?? '').toLowerCase())
}
