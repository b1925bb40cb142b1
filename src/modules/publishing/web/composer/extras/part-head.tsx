import type { ReactNode } from 'react'
import { IconButton } from '#web/design/icon-button.tsx'
import styles from './extras.module.css'

type PartHeadProps = { words: string; remove: string; onRemove: () => void; children?: ReactNode }

/** The line above a part of a variant: what it is, and the way to take it out. */
export function PartHead({ words, remove, onRemove, children }: PartHeadProps) {
  return (
    <div className={styles.head}>
      <span className="label">{words}</span>
      <span className={styles.headEnd}>
        {children}
        <IconButton icon="close" label={remove} onPress={onRemove} />
      </span>
    </div>
  )
}
