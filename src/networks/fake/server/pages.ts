import type { Call } from './call.ts'
import { HttpError } from './http.ts'
import type { FakePost } from './state.ts'

/** Plain pages, so that "open on the network" leads somewhere in the demonstration. */

export function sendMedia({ service, rest, response }: Call): void {
  const bytes = service.media(rest)
  if (!bytes) throw new HttpError(404, 'not_found', 'There is no such image.')
  const post = [...service.state.posts.values()].find((one) => one.media.some((media) => media.id === rest))
  const mimeType = post?.media.find((media) => media.id === rest)?.mimeType ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': mimeType, 'x-content-type-options': 'nosniff' })
  response.end(bytes)
}

export function sendPostPage(call: Call): void {
  const { state } = call.service
  const post = state.posts.get(call.rest)
  if (!post) throw new HttpError(410, 'gone', 'This post does not exist any more.')
  const thread = [...state.posts.values()].filter((one) => one.root === post.root)
  sendPage(call, 'Thread', thread)
}

export function sendProfilePage(call: Call): void {
  const { state } = call.service
  const account = state.byHandle.get(call.rest)
  if (!account) throw new HttpError(404, 'not_found', 'Nobody here has this handle.')
  const posts = [...state.posts.values()].filter((one) => one.accountId === account.id)
  sendPage(call, account.displayName, posts.slice(-50).reverse())
}

function sendPage({ service, response }: Call, title: string, posts: readonly FakePost[]): void {
  const articles = posts.map((post) =>
    article(service.state.accounts.get(post.accountId)?.handle ?? '', post),
  )
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
  })
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)} · fake network</title>
<style>body{font:16px/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}article{margin:0 0 1.5rem}
p{white-space:pre-wrap;margin:0}small{color:#666}img{max-width:100%}</style>
<h1>${escaped(title)}</h1><p><small>A make-believe network for demonstrations and tests.</small></p>
${articles.join('\n')}</html>`)
}

function article(handle: string, post: FakePost): string {
  const images = post.media.map(({ id, alt }) => `<img src="/media/${escaped(id)}" alt="${escaped(alt)}">`)
  return `<article id="${escaped(post.id)}"><small>@${escaped(handle)} · ${escaped(post.at)}</small>
<p>${escaped(post.text)}</p>${images.join('')}</article>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? '')
}
