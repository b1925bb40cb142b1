import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import type { Crop } from '../content.ts'
import styles from './crop.module.css'
import { type Corner, dragged, moved, scaled } from './crop-math.ts'

const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se']
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type BoxProps = {
  crop: Crop
  /** Width by height in shares while the ratio is held; null: free. */
  kept: number | null
  onChange: (crop: Crop) => void
  describedBy: string
}

type Drag = { readonly from: Crop; readonly x: number; readonly y: number; readonly corner: Corner | null }

/** The part that is sent, over the picture: dragged, pulled at its corners, or moved by keys. */
export function CropBox({ crop, kept, onChange, describedBy }: BoxProps) {
  const drag = useRef<Drag | null>(null)
  const onDown = (event: PointerEvent<HTMLButtonElement>): void => {
    const corner = (event.target as HTMLElement).dataset.corner as Corner | undefined
    drag.current = { from: crop, x: event.clientX, y: event.clientY, corner: corner ?? null }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onMove = (event: PointerEvent<HTMLButtonElement>): void => {
    const stage = event.currentTarget.parentElement
    if (!drag.current || !stage) return
    const { from, x, y, corner } = drag.current
    const dx = (event.clientX - x) / stage.clientWidth
    const dy = (event.clientY - y) / stage.clientHeight
    onChange(corner ? dragged(from, corner, dx, dy, kept) : moved(from, dx, dy))
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 0.1 : 0.01
    const arrow = arrows[event.key]
    const next = arrow
      ? moved(crop, arrow[0] * step, arrow[1] * step)
      : event.key === '+'
        ? scaled(crop, 1.05)
        : event.key === '-'
          ? scaled(crop, 1 / 1.05)
          : null
    if (!next) return
    event.preventDefault()
    onChange(next)
  }
  const place = (share: number): string => `${share * 100}%`
  return (
    <button
      type="button"
      className={classes(styles.box, 'no-ring')}
      aria-label={t('The part that is sent. Arrow keys move it, plus and minus change its size.')}
      aria-describedby={describedBy}
      style={{
        left: place(crop.x),
        top: place(crop.y),
        width: place(crop.width),
        height: place(crop.height),
      }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
      onKeyDown={onKey}
    >
      {corners.map((corner) => (
        <span key={corner} data-corner={corner} className={styles[corner]} />
      ))}
    </button>
  )
}
