import { describe, expect, it } from 'vitest'
import type { Draft } from '../../contract.ts'
import { addChannel, emptyContent, fromDraft, typeText } from './content.ts'
import { nextEditor, startEditor, unlikeParts } from './editor-state.ts'

const at = '2026-03-11T10:41:00.000Z'
const draft: Draft = {
  id: 'd',
  title: 'Repair counts',
  idea: '',
  state: 'draft',
  author: { id: 'm', name: 'Elin Dahl' },
  scheduledAt: null,
  updatedAt: at,
  updatedBy: { id: 'm', name: 'Elin Dahl' },
  campaign: null,
  networks: [],
  waitsFor: null,
  revision: 3,
  variants: [{ channelId: 'a', text: 'One', lang: null, media: [] }],
  returnedNote: null,
  approval: null,
  posts: [],
  mayEdit: true,
}
const theirs: Draft = {
  ...draft,
  revision: 4,
  title: 'Repairs',
  variants: [{ channelId: 'a', text: 'Two', lang: null, media: [] }],
}
const write = (text: string) =>
  ({
    type: 'edit',
    change: (content: Parameters<typeof typeText>[0]) => typeText(content, 'a', text),
  }) as const
const start = () => startEditor(draft, emptyContent, null)
const text = (editor: ReturnType<typeof start>) => editor.content.variants[0]?.text

describe('the editor', () => {
  it('carries what stood there when the save began, and more afterwards', () => {
    const sent = nextEditor(nextEditor(start(), write('One!')), { type: 'due' })
    expect(sent.sending?.variants[0]?.text).toBe('One!')
    const later = nextEditor(nextEditor(sent, write('One!!')), { type: 'saved', revision: 4, at })
    expect(later.save).toMatchObject({ phase: 'waiting', revision: 4 })
    expect(text(later)).toBe('One!!')
  })

  it('shows somebody else’s save at once while nothing of ours is under way', () => {
    const shown = nextEditor(start(), { type: 'read', draft: theirs })
    expect([text(shown), shown.save.revision, shown.adopted]).toEqual(['Two', 4, 1])
  })

  it('never puts an older or a foreign text over what is being typed', () => {
    const typing = nextEditor(start(), write('Mine'))
    expect(nextEditor(typing, { type: 'read', draft: theirs })).toBe(typing)
    const older = { ...theirs, revision: 2 }
    const rest = start()
    expect(nextEditor(rest, { type: 'read', draft: older })).toBe(rest)
    expect(nextEditor(rest, { type: 'read', draft })).toBe(rest)
  })

  it('leaves it to a person whose text stays', () => {
    const sent = nextEditor(nextEditor(start(), write('Mine')), { type: 'due' })
    const stale = nextEditor(sent, { type: 'failed', kind: 'stale', reason: 'x' })
    const took = nextEditor(stale, { type: 'take-theirs', draft: theirs })
    expect([text(took), took.save.phase, took.save.revision]).toEqual(['Two', 'idle', 4])
    const kept = nextEditor(stale, { type: 'keep-mine', draft: theirs })
    expect([text(kept), kept.save.phase, kept.save.revision]).toEqual(['Mine', 'waiting', 4])
  })
})

describe('what this browser kept', () => {
  const mine = typeText(fromDraft(draft), 'a', 'Mine')

  it('goes on where it stopped when nobody saved since', () => {
    const editor = startEditor(draft, emptyContent, { content: mine, revision: 3, sent: null })
    expect([text(editor), editor.save.phase]).toEqual(['Mine', 'waiting'])
  })

  it('is asked about when somebody did', () => {
    const editor = startEditor(theirs, emptyContent, { content: mine, revision: 3, sent: null })
    expect([text(editor), editor.save.phase]).toEqual(['Mine', 'stale'])
  })

  it('knows its own save whose answer was lost', () => {
    const editor = startEditor(theirs, emptyContent, { content: mine, revision: 3, sent: fromDraft(theirs) })
    expect([editor.save.phase, editor.save.revision]).toEqual(['waiting', 4])
  })

  it('is nothing when the server has the same, and starts a new draft when there is none', () => {
    expect(
      startEditor(draft, emptyContent, { content: fromDraft(draft), revision: 1, sent: null }).save.phase,
    ).toBe('idle')
    const fresh = addChannel(emptyContent, 'a')
    expect(startEditor(null, fresh, null)).toMatchObject({
      content: fresh,
      save: { phase: 'idle', revision: 0 },
    })
    expect(startEditor(null, fresh, { content: mine, revision: 0, sent: null }).save.phase).toBe('waiting')
  })
})

it('names what is not the same', () => {
  const other = { ...fromDraft(theirs), scheduledAt: at, pictures: [{ fileId: 'p', alt: '' }] }
  expect(unlikeParts(fromDraft(draft), other)).toEqual([
    { part: 'title' },
    { part: 'text', key: 'a' },
    { part: 'images' },
    { part: 'moment' },
  ])
  expect(unlikeParts(other, other)).toEqual([])
})
