import type { FakeService, NewPost } from './server/service.ts'
import type { FakePost } from './server/state.ts'

/** Somebody on the fake network who is not us: a customer in the demonstration, the other side in tests. */
export interface FakePerson {
  readonly handle: string
  /** Mention an account by writing its `@handle`; answer by `replyTo`. */
  post(text: string, more?: Omit<NewPost, 'text' | 'key'>): FakePost
  like(postId: string): void
  remove(postId: string): void
}

/** The person with this handle; joins the network when not there yet. */
export function fakePerson(
  service: FakeService,
  handle: string,
  more: { readonly displayName?: string; readonly avatarUrl?: string | null } = {},
): FakePerson {
  const account = service.state.byHandle.get(handle) ?? service.createAccount({ handle, ...more })
  return {
    handle: account.handle,
    post: (text, rest = {}) => service.publish(account.id, { ...rest, text }),
    like: (postId) => service.like(postId, account.id),
    remove: (postId) => service.remove(postId),
  }
}
