import type { SnacSide, SnacUser } from '../servers/snac.ts'
import type { RealSnac } from '../support/real.ts'

interface Status {
  readonly content: string
}

/** Our account on one Mastodon-API server, and somebody on the other (the same one where they cannot federate). */
export async function snacPeer(snac: RealSnac) {
  const home = snac.federates ? snac.b : snac.a
  const us = await snac.a.createUser()
  const other = await home.createUser()
  return {
    us,
    writeToUs: (text: string) =>
      ask<Status>(home, other, '/api/v1/statuses', {
        status: `@${us.username}@${snac.a.host} ${text}`,
        visibility: 'public',
      }),
    /** What the other person's notifications say, as one text. */
    heard: async () => JSON.stringify(await ask<object[]>(home, other, '/api/v1/notifications')),
    ourPosts: async () =>
      (await ask<Status[]>(snac.a, us, `/api/v1/accounts/${us.id}/statuses`)).map((status) => status.content),
  }
}

async function ask<T>(
  side: SnacSide,
  user: SnacUser,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<T> {
  const response = await fetch(side.url + path, {
    method: form ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${user.token}`, connection: 'close' },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}
