import type { Call } from './call.ts'
import { HttpError } from './http.ts'
import type { FakeMedia, FakePost, State } from './state.ts'

/** Plain pages, so that "open on the network" leads somewhere in the demonstration. */

export function sendMedia({ service, rest, response }: Call): void {
  const bytes = service.media(rest)
  if (!bytes) throw new HttpError(404, 'not_found', 'There is no such image.')
  response.writeHead(200, {
    'content-type': mimeTypeOf(service.state, rest),
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

function mimeTypeOf({ posts }: State, id: string): string {
  for (const post of posts.values()) {
    const media = post.media.find((one) => one.id === id)
    if (media) return media.mimeType
    // Pictures of cards are sent as JPEG, PNG or WebP, which browsers tell apart by themselves.
    if (post.card?.image === id) return 'image/jpeg'
  }
  return 'application/octet-stream'
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
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'",
  })
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)} · fake network</title>
<style>body{font:16px/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}article{margin:0 0 1.5rem}
p{white-space:pre-wrap;margin:0}small{color:#666}img,video{max-width:100%}</style>
<h1>${escaped(title)}</h1><p><small>A make-believe network for demonstrations and tests.</small></p>
${articles.join('\n')}</html>`)
}

function article(handle: string, post: FakePost): string {
  const edited = post.editedAt ? ` · changed ${escaped(post.editedAt)}` : ''
  const title = post.title ? `<h2>${escaped(post.title)}</h2>` : ''
  return `<article id="${escaped(post.id)}"><small>@${escaped(handle)} · ${escaped(post.at)}${edited}</small>
${title}<p>${escaped(post.text)}</p>${post.media.map(medium).join('')}${pollOf(post)}${cardOf(post)}</article>`
}

function medium({ id, mimeType, alt }: FakeMedia): string {
  const src = `/media/${escaped(id)}`
  if (mimeType.startsWith('video/'))
    return `<video controls src="${src}" aria-label="${escaped(alt)}"></video>`
  if (mimeType.startsWith('image/')) return `<img src="${src}" alt="${escaped(alt)}">`
  return `<p><a href="${src}">${escaped(alt === '' ? 'Document' : alt)}</a></p>`
}

function pollOf({ poll }: FakePost): string {
  if (!poll) return ''
  return `<ul>${poll.options.map((option) => `<li>${escaped(option)}</li>`).join('')}</ul>`
}

function cardOf({ card }: FakePost): string {
  if (!card) return ''
  const image = card.image === null ? '' : `<img src="/media/${escaped(card.image)}" alt="">`
  const words = `<strong>${escaped(card.title)}</strong> ${escaped(card.description)}`
  // An address of another kind would run as a script when clicked.
  if (!/^https?:\/\//i.test(card.url)) return `<p>${image}${words}</p>`
  return `<p><a rel="nofollow noopener" href="${escaped(card.url)}">${image}${words}</a></p>`
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
