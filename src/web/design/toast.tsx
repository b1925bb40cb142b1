import { useEffect, useSyncExternalStore } from 'react'
import { toRefusal } from '../errors.ts'
import { t } from '../i18n.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import './toast.css'

type Toast = {
  id: number
  message: string
  undo?: (() => void) | undefined
  tone: 'plain' | 'stop'
  /** Milliseconds it stays; failures stay until they are closed. */
  lasts: number | null
}

let shown: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

type Options = {
  undo?: (() => void) | undefined
  tone?: 'plain' | 'stop' | undefined
  /** With undo: for how many milliseconds it can be taken back; the words stand as long. */
  undoMs?: number | undefined
}

/** Says what was done, with the way back: `toast(t('Closed.'), { undo })`. With undo it stays ten seconds, or `undoMs`. */
export function toast(message: string, { undo, tone = 'plain', undoMs = 10_000 }: Options = {}): void {
  last += 1
  const lasts = tone === 'stop' ? null : undo ? undoMs : 5_000
  set([...shown.slice(-2), { id: last, message, undo, tone, lasts }])
}

/** Says in words what went wrong with something that had no form of its own. */
export function toastError(error: unknown): void {
  const refusal = toRefusal(error)
  if (refusal.kind === 'signin') return
  toast([refusal.message, refusal.help].filter(Boolean).join(' '), { tone: 'stop' })
}

const dismiss = (id: number): void => set(shown.filter((item) => item.id !== id))

/** Where toasts appear; stands once in the frame. */
export function Toaster() {
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
  return (
    <section className="toaster" aria-label={t('What just happened')} aria-live="polite">
      {toasts.map((item) => (
        <ToastLine key={item.id} item={item} />
      ))}
    </section>
  )
}

function ToastLine({ item }: { item: Toast }) {
  useEffect(() => {
    if (item.lasts === null) return
    const timer = setTimeout(() => dismiss(item.id), item.lasts)
    return () => clearTimeout(timer)
  }, [item])
  return (
    <div className="toast">
      {item.tone === 'stop' ? <Icon name="stop" size="s" className="stop" /> : null}
      <p>{item.message}</p>
      {item.undo ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            dismiss(item.id)
            item.undo?.()
          }}
        >
          {t('Undo')}
        </button>
      ) : null}
      <IconButton icon="close" label={t('Close')} onPress={() => dismiss(item.id)} />
    </div>
  )
}
