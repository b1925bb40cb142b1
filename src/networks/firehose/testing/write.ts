import type { BlueskyAccount, RealBluesky } from '#tests/support/real.ts'

const collection = 'app.bsky.feed.post'

type Write =
  | { readonly action: 'create' | 'update'; readonly rkey: string; readonly text: string }
  | { readonly action: 'delete'; readonly rkey: string }

/** Writes to a repository of a real data server, all in one commit (200 at most). Resolves when it is written. */
export async function applyWrites(
  server: RealBluesky,
  who: BlueskyAccount,
  writes: readonly Write[],
): Promise<void> {
  const body = { repo: who.did, validate: false, writes: writes.map(wireOf) }
  const response = await fetch(`${server.url}/xrpc/com.atproto.repo.applyWrites`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.accessJwt}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`applyWrites answered ${response.status}: ${await response.text()}`)
}

function wireOf(write: Write) {
  const place = { $type: `com.atproto.repo.applyWrites#${write.action}`, collection, rkey: write.rkey }
  if (write.action === 'delete') return place
  const value = { $type: collection, text: write.text, createdAt: new Date().toISOString() }
  return { ...place, value }
}

export const addressOf = ({ did }: BlueskyAccount, rkey: string): string =>
  `at://${did}/${collection}/${rkey}`
