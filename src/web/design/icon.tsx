import { dotted, type IconName, icons } from './icons.ts'
import { glyphOf } from './networks.ts'
import './icon.css'

export type { IconName } from './icons.ts'

type IconProps = {
  name: IconName
  size?: 's' | 'm' | 'l' | undefined
  /** Only when the icon says something no word beside it says. */
  label?: string | undefined
  className?: string | undefined
}

/** A line icon. Hidden from readers unless it carries a label. */
export function Icon({ name, size = 'm', label, className }: IconProps) {
  const classes = ['i', size, dotted.has(name) ? 'dots' : '', className ?? ''].filter(Boolean).join(' ')
  const path = <path d={icons[name]} />
  if (label === undefined) {
    return (
      <svg className={classes} viewBox="0 0 20 20" aria-hidden="true">
        {path}
      </svg>
    )
  }
  return (
    <svg className={classes} viewBox="0 0 20 20" role="img" aria-label={label}>
      {path}
    </svg>
  )
}

type GlyphProps = {
  /** The network's id, as adapters call themselves: `bluesky`, `mastodon`, `feed` … */
  network: string
  label?: string | undefined
  /** The name stands in words right beside it. */
  silent?: boolean | undefined
  className?: string | undefined
}

/** A network's glyph, named for readers. */
export function NetworkGlyph({ network, label, silent, className }: GlyphProps) {
  const glyph = glyphOf(network)
  const classes = className ? `net ${className}` : 'net'
  if (silent) {
    return (
      <svg className={classes} viewBox="0 0 20 20" aria-hidden="true">
        <path d={glyph.path} />
      </svg>
    )
  }
  return (
    <svg className={classes} viewBox="0 0 20 20" role="img" aria-label={label ?? glyph.name}>
      <title>{label ?? glyph.name}</title>
      <path d={glyph.path} />
    </svg>
  )
}
