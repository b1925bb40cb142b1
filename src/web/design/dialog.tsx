import { type ReactNode, useEffect, useId, useRef } from 'react'
import { t } from '../i18n.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

type DialogProps = {
  title: string
  open: boolean
  onClose: () => void
  /** What must be known before acting. */
  note?: ReactNode
  children?: ReactNode
  /** Buttons at the foot: the act first. */
  actions?: ReactNode
  size?: 's' | 'm' | 'l' | undefined
  /** `sheet` stands at the side; on a phone every dialog comes from below. */
  as?: 'dialog' | 'sheet' | undefined
}

/**
 * For what cannot be undone, and for short answers. Built on the browser's own dialog: the page behind is out of reach,
 * Escape closes, focus returns to where it was.
 */
export function Dialog({
  title,
  open,
  onClose,
  note,
  children,
  actions,
  size = 'm',
  as = 'dialog',
}: DialogProps) {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (!dialog || !open) return
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <dialog
      ref={element}
      className={classes('dialog', size, as === 'sheet' && 'sheet')}
      aria-labelledby={id}
      aria-describedby={note ? `${id}-note` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className="dialog-box">
        <header>
          <h2 id={id}>{title}</h2>
          <IconButton icon="close" label={t('Close')} onPress={onClose} />
        </header>
        {note ? (
          <p id={`${id}-note`} className="q">
            {note}
          </p>
        ) : null}
        {children}
        {actions ? <footer>{actions}</footer> : null}
      </div>
    </dialog>
  )
}

/** A pane over the page: on a wide screen at the side, on a phone from below. */
export function Sheet(props: Omit<DialogProps, 'as'>) {
  return <Dialog {...props} as="sheet" />
}

type ConfirmProps = {
  title: string
  /** What will happen and that it cannot be taken back. */
  text: ReactNode
  /** The words of the act: “Delete the channel”. */
  confirm: string
  onConfirm: () => void
  open: boolean
  onClose: () => void
  busy?: boolean | undefined
}

/** Asks before what cannot be undone. Anything else acts at once and offers undo. */
export function ConfirmDialog({ title, text, confirm, onConfirm, open, onClose, busy }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      note={text}
      size="s"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('Cancel')}
          </Button>
          <Button kind="danger" onPress={onConfirm} busy={busy}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
