import { Fragment } from 'react'

/** Cuts a text at its web addresses; punctuation at an address’s end belongs to the sentence. */
export function cutLinks(text: string): { text: string; href: string | null }[] {
  const pieces: { text: string; href: string | null }[] = []
  let from = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"”“]+/gi)) {
    const address = found[0].replace(/[).,;:!?'’\]]+$/, '')
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), href: null })
    pieces.push({ text: address, href: address })
    from = found.index + address.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), href: null })
  return pieces
}

/** Words from outside, as they are; addresses can be followed and tell the other side nothing about us. */
export function LinkedText({ text, lang }: { text: string; lang?: string | null | undefined }) {
  return (
    <span lang={lang ?? undefined}>
      {cutLinks(text).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
        <Fragment key={index}>
          {piece.href ? (
            <a className="ul" href={piece.href} target="_blank" rel="noreferrer nofollow ugc">
              {piece.text}
            </a>
          ) : (
            piece.text
          )}
        </Fragment>
      ))}
    </span>
  )
}
