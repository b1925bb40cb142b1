import type { ReactNode } from 'react'
import { classes } from '../design/classes.ts'

/** A chapter of the gallery. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="gal-part" aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}

/** One part with its name beside it. */
export function Show({ name, as, children }: { name: string; as?: 'block' | 'cols'; children: ReactNode }) {
  return (
    <div className="gal-row">
      <h3 className="label">{name}</h3>
      <div className={classes('gal-show', as)}>{children}</div>
    </div>
  )
}
