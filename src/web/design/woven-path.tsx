import type { ReactNode } from 'react'
import { t } from '../i18n.ts'
import { classes } from './classes.ts'
import { weave } from './woven-geometry.ts'
import './woven-path.css'

export type PathStep = {
  id: string
  /** Who, or when. */
  title: ReactNode
  /** By whom, by when. */
  note?: ReactNode
  state: 'done' | 'now' | 'next' | 'stopped'
}

type WovenPathProps = {
  /** “Approval path” */
  label: string
  steps: readonly PathStep[]
  /** Heading above, and what stands at its end: “about 1 day, 1 h to spare”. */
  title?: ReactNode
  note?: ReactNode
}

/** The way something must go: steps are warp, the item is the weft; solid where it has been, dotted where it must go. */
export function WovenPath({ label, steps, title, note }: WovenPathProps) {
  return (
    <div className="woven">
      {title ? (
        <h2 className="label woven-head">
          <span>{title}</span>
          {note ? <span className="woven-note">{note}</span> : null}
        </h2>
      ) : null}
      <Weave steps={steps} />
      <ol aria-label={label} style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}>
        {steps.map((step) => (
          <li key={step.id} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <b>{step.title}</b>
            {step.note ? <span className="q">{step.note}</span> : null}
            <span className="vh">{stateWords(step.state)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function stateWords(state: PathStep['state']): string {
  const words = { done: t('done'), now: t('now'), next: t('still to come'), stopped: t('stopped here') }
  return words[state]
}

function Weave({ steps }: { steps: readonly PathStep[] }) {
  const open = steps.findIndex((step) => step.state !== 'done')
  const at = steps[open]?.state === 'next' ? open - 1 : open
  const woven = weave(steps.length, open === -1 ? steps.length : at)
  const stopped = steps.some((step) => step.state === 'stopped')
  const pair = (over: boolean): string =>
    woven.warps
      .filter((warp) => warp.over === over)
      .map(({ x }) => `M${x - 3} 1V33M${x + 3} 1V33`)
      .join('')
  const under = woven.warps.flatMap(({ x, over }) => (over ? [] : [`M${x} 1V33`])).join('')
  return (
    <svg
      viewBox={`0 0 ${woven.width} 34`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={classes('weave', stopped && 'stopped')}
    >
      <path className="warp" d={pair(true)} />
      <path className="halo" d={woven.toGo} />
      <path className="halo" d={woven.been} />
      <path className="to-go" d={woven.toGo} />
      <path className="been" d={woven.been} />
      <path className="halo under" d={under} />
      <path className="warp" d={pair(false)} />
      <path className="arrow" d={`M${woven.end + 2} 12l6 5-6 5`} />
    </svg>
  )
}

type LadderProps = {
  label: string
  /** From first to last: “You”, “Anders, 10:52”. */
  rungs: readonly { id: string; title: ReactNode; now?: boolean | undefined }[]
  /** How far the time has run, 0 to 1. */
  run: number
}

/** Who is called, and when the next one will be. */
export function Ladder({ label, rungs, run }: LadderProps) {
  const gap = rungs.length > 1 ? 356 / (rungs.length - 1) : 356
  const marks = rungs.map((_, index) => `M${1 + gap * index} 1V13`).join('')
  return (
    <div className="ladder">
      <svg viewBox="0 0 358 14" preserveAspectRatio="none" aria-hidden="true">
        <path className="to-go" d="M1 7H357" />
        <path className="been" d={`M1 7H${1 + 356 * Math.max(0, Math.min(1, run))}`} />
        <path className="warp" d={marks} />
      </svg>
      <ol aria-label={label}>
        {rungs.map((rung) => (
          <li key={rung.id} aria-current={rung.now ? 'step' : undefined}>
            {rung.title}
          </li>
        ))}
      </ol>
    </div>
  )
}
