import { type Anchor, htmlToText } from '#platform/html-text/index.ts'
import { objects, text, type Wire } from './wire.ts'

/**
 * The text of a status as its author wrote it. Servers that keep the source hand it out as `text`; it is taken when
 * nothing that readers see is missing from it. Otherwise the HTML is read.
 */
export function statusText(status: Wire): string {
  const shown = htmlToText(text(status.content) ?? '', { anchor: anchorText(status) })
  const source = text(status.text)?.replaceAll('\u0000', '').trim() ?? ''
  return source !== '' && holdsAllWords(source, shown) ? source : shown
}

function holdsAllWords(source: string, shown: string): boolean {
  return (shown.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => source.includes(word))
}

function anchorText(status: Wire): (anchor: Anchor) => string {
  const mentioned = new Map(objects(status.mentions).map((one) => [text(one.url), text(one.acct)]))
  return ({ href, text: shown, classes }) => {
    const acct = mentioned.get(href)
    // The longer of the two says on which server.
    if (acct && shown.startsWith('@')) return acct.length >= shown.length ? `@${acct}` : shown
    if (classes.includes('mention') || classes.includes('hashtag') || /^[@#]\S+$/.test(shown)) return shown
    if (!/^https?:\/\//i.test(href)) return shown
    if (shown === '' || shortens(shown, href)) return href
    return `${shown} (${href})`
  }
}

/** `example.com/lo…` stands for `https://www.example.com/long`. */
function shortens(shown: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  return bare(href).startsWith(bare(shown.replace(/(?:…|\.\.\.)$/, '')))
}
