import './key-hint.css'

const apple = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)

/** A shortcut as the viewer's keyboard prints it: `mod+k` → ⌘K or Ctrl K. */
export function printKeys(keys: string): string {
  const parts = keys.split('+').map((key) => {
    if (key === 'mod') return apple ? '⌘' : 'Ctrl'
    if (key === 'shift') return apple ? '⇧' : 'Shift'
    if (key === 'enter') return '↵'
    return key.length === 1 && keys.includes('+') ? key.toUpperCase() : key
  })
  return parts.join(apple ? '' : ' ')
}

/** A key beside the word it stands for. */
export function KeyHint({ keys, className }: { keys: string; className?: string | undefined }) {
  return <kbd className={className ? `kbd ${className}` : 'kbd'}>{printKeys(keys)}</kbd>
}
