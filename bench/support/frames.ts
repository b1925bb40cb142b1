import {
  car,
  cbor,
  did,
  frame,
  linkTo,
  time,
  type Value,
} from '../../src/networks/firehose/testing/encode.ts'
import { chance, words } from './texts.ts'

/**
 * Messages of a firehose as a relay sends them: one change each, in an archive with the nodes of the tree around it
 * (4 to 5 KB altogether). One in `everyPost` is a post, the rest are likes.
 */
export function frames(count: number, everyPost: number): Buffer[] {
  const random = chance(5)
  return Array.from({ length: count }, (_, seq) => {
    const isPost = seq % everyPost === 0
    const record = cbor(isPost ? post(seq) : like(seq))
    const nodes = Array.from({ length: 6 }, (_, level) => cbor(node(seq, level, random)))
    const commit = cbor({ did, rev: `3mrev${seq}`, prev: null, sig: Buffer.alloc(64, seq & 255), version: 3 })
    const path = `app.bsky.feed.${isPost ? 'post' : 'like'}/3m${seq.toString(36).padStart(11, '2')}`
    const ops: Value = [{ cid: linkTo(record), path, action: 'create' }]
    const blocks = car([commit, ...nodes, record])
    const place = { seq, rev: `3mrev${seq}`, repo: did, time, since: `3mrev${seq - 1}` }
    const rest = { blobs: [], rebase: false, tooBig: false, prevData: linkTo(commit), commit: linkTo(commit) }
    return frame('#commit', { ...place, ops, blocks, ...rest })
  })
}

function post(seq: number): Value {
  const text = words(22, chance(seq + 1)).join(' ')
  return { $type: 'app.bsky.feed.post', text, langs: ['en'], createdAt: time }
}

function like(seq: number): Value {
  const subject = { cid: `bafyrei${seq}`, uri: `at://${did}/app.bsky.feed.post/3m${seq}` }
  return { $type: 'app.bsky.feed.like', subject, createdAt: time }
}

/** A node of the tree that holds a repository: keys that share a beginning, and links. */
function node(seq: number, level: number, random: () => number): Value {
  const entries = Array.from({ length: 5 }, (_, index): Value => {
    const key = Buffer.from(`${Math.floor(random() * 1e12).toString(36)}${index}`)
    return { k: key, p: index === 0 ? 0 : 14, t: index % 2 ? linkTo(key) : null, v: linkTo(key) }
  })
  return { e: entries, l: level > 0 ? linkTo(Buffer.from(`${seq}-${level}`)) : null }
}
