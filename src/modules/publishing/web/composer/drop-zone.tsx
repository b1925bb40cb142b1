import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files dropped anywhere on what it holds. The button that adds media is the other way. */
export function DropZone({
  onFiles,
  children,
  className,
}: {
  onFiles: (files: readonly File[]) => void
  children: ReactNode
  className?: string | undefined
}) {
  const [over, setOver] = useState(false)
  // Children tell of entering and leaving too; only the balance says whether the pointer is still inside.
  const depth = useRef(0)
  const enter = (step: 1 | -1) => (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth.current += step
    setOver(depth.current > 0)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={classes(styles.dropZone, className)}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over ? (
        <p className={styles.dropHere}>
          <Icon name="image" />
          {t('Drop it here')}
        </p>
      ) : null}
    </div>
  )
}
