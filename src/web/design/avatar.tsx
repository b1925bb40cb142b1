import { useState } from 'react'
import { t } from '../i18n.ts'
import { classes } from './classes.ts'
import './avatar.css'

type AvatarProps = {
  name: string
  /** Members are square, people outside are round, you are tinted. */
  kind?: 'member' | 'outside' | 'me' | undefined
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  /** A picture of ours (never a network's address directly). */
  src?: string | undefined
  /** More than the name for readers and on hover: “Jonas Eide, Sales”. */
  label?: string | undefined
  /** The name stands in words right beside it. */
  silent?: boolean | undefined
  className?: string | undefined
}

/** One or two letters for a name in any script. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\u00a0]+/)
    .filter(Boolean)
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  const letter = (word: string | undefined): string => {
    const sign = [...(word ?? '')].find((char) => /[\p{L}\p{N}]/u.test(char))
    return sign?.toLocaleUpperCase() ?? ''
  }
  return letter(first) + letter(last) || '?'
}

export function Avatar({ name, kind = 'member', size = 'm', src, label, silent, className }: AvatarProps) {
  const [broken, setBroken] = useState(false)
  const shape = kind === 'outside' ? 'out' : kind === 'me' ? 'me' : ''
  const said = label ?? (kind === 'me' ? t('{name}, you', { name }) : name)
  const inside = src && !broken ? <img src={src} alt="" onError={() => setBroken(true)} /> : initials(name)
  const look = classes('av', shape, size !== 'm' && size, className)
  if (silent) {
    return (
      <span className={look} aria-hidden="true">
        {inside}
      </span>
    )
  }
  return (
    <span className={look} role="img" aria-label={said} title={said}>
      {inside}
    </span>
  )
}
