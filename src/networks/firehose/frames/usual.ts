import { type ByteView, pieceOf } from './byte-view.ts'
import { mayLink } from './facets.ts'
import { plainEnd, stringEnd, valueEnd } from './json-bytes.ts'
import { ofName, ofTag, small } from './names.ts'
import type { Places } from './places.ts'

/**
 * What Jetstream servers write in front of every new post: between these stand its author, the time, the revision, its
 * key, and when it was written.
 */
export const pieces = [
  '{"did":"',
  '","time_us":',
  ',"kind":"commit","commit":{"rev":"',
  '","operation":"create","collection":"app.bsky.feed.post","rkey":"',
  '","record":{"$type":"app.bsky.feed.post","createdAt":"',
] as const
const [, afterDid, afterTime, afterRev, afterKey] = pieces
const didFrom = pieces[0].length

const piece = {
  did: pieceOf(`${pieces[0]}did:plc:`),
  afterDid: pieceOf(afterDid),
  afterTime: pieceOf(afterTime),
  afterRev: pieceOf(afterRev),
  afterKey: pieceOf(afterKey),
  embed: pieceOf('"embed":'),
  facets: pieceOf('"facets":'),
  langs: pieceOf('"langs":["'),
  reply: pieceOf('"reply":{"parent":{"cid":"'),
  uri: pieceOf('","uri":"'),
  root: pieceOf('"},"root":{"cid":"'),
  afterReply: pieceOf('"}},'),
  text: pieceOf('"text":"'),
  cid: pieceOf('"},"cid":"'),
}
const longestTag = 20
/** No message has more before its record begins; names must lie within it. */
const longestFront = 2000
const zero = 48
const quote = 34
const comma = 44
const hyphen = 45
const closes = 93
const ends = 125

/**
 * Reads the front of a message. Returns where the first member of its record begins that is not in front of every post; -1
 * where the message begins otherwise.
 */
export function readFront(bytes: ByteView, into: Places): number {
  const authorTo = namesEnd(bytes, bytes.behind(0, piece.did))
  const timeFrom = bytes.behind(authorTo, piece.afterDid)
  const timeTo = timeFrom < 0 ? -1 : timeEnd(bytes, timeFrom)
  const revFrom = bytes.behind(timeTo, piece.afterTime)
  const revTo = namesEnd(bytes, revFrom)
  const keyFrom = bytes.behind(revTo, piece.afterRev)
  const keyTo = namesEnd(bytes, keyFrom)
  const rest = bytes.behind(keyTo, piece.afterKey)
  const createdTo = plainEnd(bytes, rest)
  if (createdTo < 0 || rest > longestFront || bytes.at(createdTo + 1) !== comma) return -1
  into.authorFrom = didFrom
  into.authorTo = authorTo
  into.timeFrom = timeFrom
  into.timeTo = timeTo
  into.revTo = revTo
  into.keyFrom = keyFrom
  into.keyTo = keyTo
  into.rest = rest
  return createdTo + 2
}

/**
 * Reads what is behind the front up to the end of the message, where there is nothing to look at but the language and the words;
 * false where there may be more.
 */
export function readMiddle(bytes: ByteView, next: number, into: Places): boolean {
  into.langFrom = into.langTo = 0
  const facets = behindEmbed(bytes, next)
  const reply = behindLangs(bytes, behindFacets(bytes, facets), into)
  const text = bytes.behind(behindReply(bytes, reply), piece.text)
  if (text < 0) return false
  bytes.beyondAscii = false
  const stop = bytes.stop(text)
  into.plain = !bytes.beyondAscii && bytes.at(stop) === quote
  const textTo = bytes.at(stop) === quote ? stop : stringEnd(bytes, stop)
  into.textFrom = text
  into.textTo = textTo
  const cidTo = plainEnd(bytes, bytes.behind(textTo, piece.cid))
  return (
    cidTo > 0 && bytes.at(cidTo + 1) === ends && bytes.at(cidTo + 2) === ends && cidTo + 3 === bytes.length
  )
}

/** Behind a picture, a link's card or another post; where none stands, where it would. */
function behindEmbed(bytes: ByteView, at: number): number {
  const from = bytes.behind(at, piece.embed)
  if (from < 0) return at
  const to = valueEnd(bytes, from)
  return bytes.at(to) === comma ? to + 1 : -1
}

/** Behind marks that lead nowhere; where none stand, where they would. */
function behindFacets(bytes: ByteView, at: number): number {
  const from = bytes.behind(at, piece.facets)
  if (from < 0) return at
  const to = valueEnd(bytes, from)
  return bytes.at(to) === comma && !mayLink(bytes, from, to) ? to + 1 : -1
}

/** Behind a list of languages; where none stands, where it would. */
function behindLangs(bytes: ByteView, at: number, into: Places): number {
  const from = bytes.behind(at, piece.langs)
  if (from < 0) return at
  const main = bytes.wordEnd(from, small)
  const tagged = bytes.at(main) === hyphen ? bytes.wordEnd(main, ofTag) : main
  if (main - from < 2 || main - from > 3 || tagged - from > longestTag) return -1
  let to = tagged
  // The first is what is claimed.
  while (bytes.at(to) === quote && bytes.at(to + 1) === comma && bytes.at(to + 2) === quote)
    to = bytes.stop(to + 3)
  if (bytes.at(to) !== quote || bytes.at(to + 1) !== closes || bytes.at(to + 2) !== comma) return -1
  into.langFrom = from
  into.langTo = main
  return to + 3
}

/** Behind the links to what a post answers; where none stand, where they would. */
function behindReply(bytes: ByteView, at: number): number {
  const parent = bytes.behind(at, piece.reply)
  if (parent < 0) return at
  const root = bytes.behind(linkEnd(bytes, parent), piece.root)
  return bytes.behind(linkEnd(bytes, root), piece.afterReply)
}

function linkEnd(bytes: ByteView, cid: number): number {
  return plainEnd(bytes, bytes.behind(plainEnd(bytes, cid), piece.uri))
}

function namesEnd(bytes: ByteView, from: number): number {
  const end = from < 0 ? -1 : bytes.wordEnd(from, ofName)
  return end > from ? end : -1
}

/** Behind a number that is a safe one, without a zero in front. */
function timeEnd(bytes: ByteView, from: number): number {
  let time = 0
  let to = from
  for (let digit = bytes.at(to) - zero; digit >= 0 && digit <= 9; digit = bytes.at(to) - zero) {
    time = time * 10 + digit
    to += 1
  }
  return time > 0 && bytes.at(from) !== zero && Number.isSafeInteger(time) ? to : -1
}
