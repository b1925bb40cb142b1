import type { DomainEvent } from '#kernel/event.ts'

interface Post {
  readonly postId: string
  readonly channelId: string
}

/** Somebody edited or deleted a post of ours on the network itself. */
export function changedOutside(post: Post, changeId: string, kind: 'edited' | 'deleted'): DomainEvent {
  const { postId, channelId } = post
  return { type: 'post.changed-outside', version: 1, subject: postId, data: { channelId, changeId, kind } }
}

/** A person decided what a change on the network means: `theirs`, `ours`, `left`; `undone` when it was taken back there. */
export function changeSettled(
  change: Post & { readonly id: string },
  state: 'theirs' | 'ours' | 'left' | 'undone',
): DomainEvent {
  const { postId, channelId, id } = change
  return {
    type: 'post.change-settled',
    version: 1,
    subject: postId,
    data: { channelId, changeId: id, choice: state },
  }
}

/** A member asked to edit or take down a post that is out, or what became of that. */
export function actEvent(
  what: 'asked' | 'done' | 'refused' | 'stopped',
  act: Post & { readonly id: string; readonly kind: 'edit' | 'remove'; readonly reason: string },
  why: string | null = null,
): DomainEvent {
  const { postId, channelId, id, kind, reason } = act
  const type = kind === 'edit' ? `post.edit-${what}` : `post.removal-${what}`
  return { type, version: 1, subject: postId, data: { channelId, actId: id, reason, why } }
}

/** Figures of posts of a channel came in; screens read again. */
export function figuresTaken(channelId: string, posts: number): DomainEvent {
  return { type: 'figures.taken', version: 1, subject: channelId, data: { posts } }
}
