import { HangUp, HttpError } from './http.ts'

/**
 * Words in a post that make the server misbehave, so that failures can be shown and tested end to end. The first five
 * happen once for each key: the next attempt with the same key goes through.
 *
 * - `#fail-429` or `#fail-429-30`: too many requests, come back in 2 (or 30) seconds
 * - `#fail-500`: the server fails and keeps nothing
 * - `#drop-answer`: the post is kept, the answer is lost
 * - `#slow`: the answer takes three seconds
 * - `#fail-inside`: says 200 and means an error; nothing is kept
 * - `#refuse`: refused for good
 * - `#revoked`: the account's access is taken away
 */
export interface Sentinels {
  /** Before the post is kept. */
  before(post: Attempt, revoke: () => void): Promise<void>
  /** After it was kept. */
  after(post: Attempt): void
}

interface Attempt {
  readonly accountId: string
  readonly key: string | null
  readonly text: string
}

export function sentinels(): Sentinels {
  const done = new Set<string>()
  const firstTime = ({ accountId, key, text }: Attempt, word: string) => {
    const id = `${word} ${accountId} ${key ?? text}`
    return !done.has(id) && done.add(id) !== undefined
  }
  return {
    async before(post, revoke) {
      const wait = /#fail-429(?:-(\d{1,4}))?\b/.exec(post.text)
      if (wait && firstTime(post, '429')) {
        throw new HttpError(429, 'too_many_requests', 'Too many posts.', { 'retry-after': wait[1] ?? '2' })
      }
      if (/#fail-500\b/.test(post.text) && firstTime(post, '500')) {
        throw new HttpError(500, 'internal', 'Something broke.')
      }
      if (/#fail-inside\b/.test(post.text) && firstTime(post, 'inside')) {
        throw new HttpError(200, 'internal', 'Something broke, whatever the status says.')
      }
      if (/#refuse\b/.test(post.text)) {
        throw new HttpError(422, 'refused', 'This network does not take the post.')
      }
      if (/#revoked\b/.test(post.text)) {
        revoke()
        throw new HttpError(401, 'token_revoked', 'Access was revoked.')
      }
      if (/#slow\b/.test(post.text) && firstTime(post, 'slow')) {
        await new Promise((wake) => setTimeout(wake, 3_000))
      }
    },
    after(post) {
      if (/#drop-answer\b/.test(post.text) && firstTime(post, 'drop')) throw new HangUp()
    },
  }
}
