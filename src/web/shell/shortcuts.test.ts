import { describe, expect, it, vi } from 'vitest'
import { find, keyOf, nameOf, remap } from './shortcuts.ts'

const shortcut = (id: string, key: string) => ({ id, key, label: id, run: vi.fn() })
const press = (key: string, timeStamp: number, more = {}) =>
  ({ key, timeStamp, metaKey: false, ctrlKey: false, ...more }) as KeyboardEvent

describe('keys', () => {
  it('have one name on every keyboard', () => {
    expect(nameOf({ key: 'K', metaKey: true, ctrlKey: false })).toBe('mod+k')
    expect(nameOf({ key: 'k', metaKey: false, ctrlKey: true })).toBe('mod+k')
    expect(nameOf({ key: '?', metaKey: false, ctrlKey: false })).toBe('?')
    expect(nameOf({ key: 'Enter', metaKey: false, ctrlKey: true })).toBe('mod+enter')
  })

  it('the component that came last goes first', () => {
    const groups = [
      { title: 'Thread', shortcuts: [shortcut('thread.close', 'e')] },
      { title: 'Everywhere', shortcuts: [shortcut('elsewhere', 'e')] },
    ]
    expect(find(groups, press('e', 10))?.id).toBe('thread.close')
  })

  it('one that goes first does, also when another came after it', () => {
    const groups = [
      { title: 'Thread', shortcuts: [shortcut('thread.close', 'e')] },
      { title: 'Chosen', shortcuts: [{ ...shortcut('chosen.close', 'e'), first: true }] },
    ]
    expect(find(groups, press('e', 15_000))?.id).toBe('chosen.close')
  })

  it('two in a row count within a second', () => {
    const groups = [{ title: '', shortcuts: [shortcut('go.inbox', 'g i'), shortcut('info', 'i')] }]
    expect(find(groups, press('g', 20_000))).toBeUndefined()
    expect(find(groups, press('i', 20_400))?.id).toBe('go.inbox')
    find(groups, press('g', 30_000))
    expect(find(groups, press('i', 31_400))?.id).toBe('info')
  })

  it('a viewer’s own key replaces ours until it is given back', () => {
    const close = shortcut('own.close', 'e')
    const groups = [{ title: '', shortcuts: [close] }]
    remap('own.close', 'x')
    expect(find(groups, press('e', 40_000))).toBeUndefined()
    expect(find(groups, press('x', 41_000))?.id).toBe('own.close')
    remap('own.close', undefined)
    expect(keyOf(close)).toBe('e')
  })
})
