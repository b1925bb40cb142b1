import { useEffect, useRef, useSyncExternalStore } from 'react'
import { readSetting, writeSetting } from '../choices.ts'

export type Shortcut = {
  /** Stable name, under which a viewer's own key is kept: `inbox.close`. */
  id: string
  /** One key (`e`, `?`, `Enter`), two in a row (`g i`) or with the command key (`mod+k`). */
  key: string
  label: string
  run: () => void
  /** Also while writing in a field (send with mod+enter). */
  inFields?: boolean | undefined
  /** Goes before others of its key while it stands, whichever came last: what is chosen before what is open. */
  first?: boolean | undefined
}
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] }

const setting = 'keys'
let own: Readonly<Record<string, string>> = readSetting(setting, {})
let groups: readonly { token: object; group: ShortcutGroup }[] = []
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** The key that is in force: the viewer's own, else the one we chose. */
export function keyOf(shortcut: Pick<Shortcut, 'id' | 'key'>): string {
  return own[shortcut.id] ?? shortcut.key
}

/** `undefined` returns to our key. */
export function remap(id: string, key: string | undefined): void {
  const { [id]: _, ...rest } = own
  own = key === undefined ? rest : { ...rest, [id]: key }
  writeSetting(setting, own)
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let listed: readonly ShortcutGroup[] = []
/** Everything that listens now, for the help page; the latest first. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  useSyncExternalStore(subscribe, () => own)
  return useSyncExternalStore(subscribe, () => listed)
}

/** While the component stands, these keys act. A later component's key goes before an earlier one's. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })
  const signature = shortcuts.map((shortcut) => `${shortcut.id} ${shortcut.key} ${shortcut.label}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, the ref for its actions
  useEffect(() => {
    const token = {}
    const live = current.current.map((shortcut) => ({
      ...shortcut,
      run: () => current.current.find((item) => item.id === shortcut.id)?.run(),
    }))
    set([{ token, group: { title, shortcuts: live } }, ...groups])
    return () => set(groups.filter((entry) => entry.token !== token))
  }, [title, signature])
}

function set(next: typeof groups): void {
  groups = next
  listed = groups.map((entry) => entry.group)
  tell()
}

/** What a key event is called in our notation. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key === 'Enter' ? 'enter' : event.key
  return event.metaKey || event.ctrlKey ? `mod+${key}` : key
}

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

let before = { key: '', at: 0 }

/** Finds what a key event asks for: two keys within a second make a sequence. */
export function find(all: readonly ShortcutGroup[], event: KeyboardEvent): Shortcut | undefined {
  const key = nameOf(event)
  const pair = event.timeStamp - before.at < 1000 ? `${before.key} ${key}` : ''
  const flat = all.flatMap((group) => group.shortcuts)
  const named = flat.filter((item) => keyOf(item) === key)
  const hit = flat.find((item) => keyOf(item) === pair) ?? named.find((item) => item.first) ?? named[0]
  before = { key, at: event.timeStamp }
  return hit
}

/** Listens to the keyboard for the whole page. Returns a way to stop. */
export function startShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      event.altKey ||
      event.isComposing ||
      /^(Shift|Control|Meta|Alt)$/.test(event.key)
    )
      return
    const hit = find(listed, event)
    if (!hit) return
    const layer = document.querySelector('dialog[open]')
    if (layer && hit.inFields !== true) return
    if (writing(event.target) && hit.inFields !== true) return
    // Enter and Space press what has focus.
    if (hit.key === 'enter' && event.target !== document.body) return
    event.preventDefault()
    hit.run()
  }
  addEventListener('keydown', onKeyDown)
  return () => removeEventListener('keydown', onKeyDown)
}
