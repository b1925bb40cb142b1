import { useEffect, useState } from 'react'

/** Text that is handed on once the typing pauses; what changes outside shows. */
export function useTyped(
  value: string | undefined,
  settle: (value: string | undefined) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value ?? '')
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if ((typed.trim() || undefined) !== value) setTyped(value ?? '')
  }
  useEffect(() => {
    const wanted = typed.trim() || undefined
    if (wanted === value) return
    const timer = setTimeout(() => settle(wanted), 200)
    return () => clearTimeout(timer)
  }, [typed, value, settle])
  return [typed, setTyped]
}
