import type { Draft } from '../../contract.ts'
import { nextSave, type SaveEvent, type SaveState, startSaving } from './autosave.ts'
import { type Content, fromDraft, sameContent } from './content.ts'
import type { LocalCopy } from './local-copy.ts'

/** The draft under the author's hands, and how far it has come to the server. */
export type Editor = {
  readonly content: Content
  /** What the save on its way carries. */
  readonly sending: Content | null
  readonly save: SaveState
  /** Grows when somebody else's text replaced what stood here. */
  readonly adopted: number
}

export type EditorEvent =
  | { readonly type: 'edit'; readonly change: (content: Content) => Content }
  | { readonly type: 'read'; readonly draft: Draft }
  | { readonly type: 'take-theirs'; readonly draft: Draft }
  | { readonly type: 'keep-mine'; readonly draft: Draft }
  | Exclude<SaveEvent, { type: 'typed' | 'based' }>

/** Begins from the server's draft, or from what this browser kept when it could not be saved. */
export function startEditor(draft: Draft | null, fresh: Content, copy: LocalCopy | null): Editor {
  const save = startSaving(draft?.revision ?? 0, draft?.updatedAt ?? null)
  const content = draft ? fromDraft(draft) : fresh
  const start: Editor = { content, sending: null, save, adopted: 0 }
  if (!copy || sameContent(copy.content, content)) return start
  const ours = copy.revision === save.revision || (copy.sent !== null && sameContent(copy.sent, content))
  const phase = ours || !draft ? 'waiting' : 'stale'
  return { ...start, content: copy.content, save: { ...save, phase } }
}

export function nextEditor(editor: Editor, event: EditorEvent): Editor {
  switch (event.type) {
    case 'edit': {
      const content = event.change(editor.content)
      return content === editor.content
        ? editor
        : { ...editor, content, save: nextSave(editor.save, { type: 'typed' }) }
    }
    case 'due': {
      const save = nextSave(editor.save, event)
      return save === editor.save ? editor : { ...editor, save, sending: editor.content }
    }
    case 'saved':
    case 'failed':
      return { ...editor, save: nextSave(editor.save, event), sending: null }
    case 'read':
      return isNews(editor, event.draft) ? adopt(editor, event.draft) : editor
    case 'take-theirs':
      return adopt(editor, event.draft)
    case 'keep-mine':
      return { ...editor, save: nextSave(editor.save, based(event.draft, false)) }
  }
}

const based = (draft: Draft, same: boolean): SaveEvent => ({
  type: 'based',
  revision: draft.revision,
  at: draft.updatedAt,
  same,
})

/** Somebody else's save is shown at once while nothing of ours is under way. */
function isNews(editor: Editor, draft: Draft): boolean {
  if (editor.save.phase !== 'idle' || draft.revision < editor.save.revision) return false
  return draft.revision > editor.save.revision || !sameContent(fromDraft(draft), editor.content)
}

function adopt(editor: Editor, draft: Draft): Editor {
  const content = fromDraft(draft)
  const same = sameContent(content, editor.content)
  return {
    content: same ? editor.content : content,
    sending: null,
    save: nextSave(editor.save, based(draft, true)),
    adopted: editor.adopted + (same ? 0 : 1),
  }
}

/** Which parts of two versions are not the same, for the words that say so. */
export type Part =
  | { readonly part: 'title' | 'idea' | 'moment' | 'images' | 'campaign' }
  | { readonly part: 'text'; readonly key: string }

export function unlikeParts(mine: Content, theirs: Content): Part[] {
  const parts: Part[] = []
  if (mine.title.trim() !== theirs.title.trim()) parts.push({ part: 'title' })
  if (mine.idea !== theirs.idea) parts.push({ part: 'idea' })
  if (mine.campaign !== theirs.campaign) parts.push({ part: 'campaign' })
  const keys = [...mine.variants, ...theirs.variants].map((variant) => variant.key)
  for (const key of new Set(keys)) {
    if (words(mine, key) !== words(theirs, key)) parts.push({ part: 'text', key })
  }
  if (images(mine) !== images(theirs)) parts.push({ part: 'images' })
  if (mine.scheduledAt !== theirs.scheduledAt) parts.push({ part: 'moment' })
  return parts
}

/** All that is written in one column. */
function words(content: Content, key: string): string | undefined {
  const variant = content.variants.find((one) => one.key === key)
  if (!variant) return undefined
  const { text, title, thread, firstComment, poll, card } = variant
  return JSON.stringify([text, title, thread.map((part) => part.text), firstComment, poll, card])
}

const images = ({ pictures, variants }: Content): string =>
  JSON.stringify([
    pictures,
    variants.flatMap(({ key, without, crops }) =>
      without.length || Object.keys(crops).length ? [[key, without, crops]] : [],
    ),
  ])
