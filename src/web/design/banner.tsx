import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './banner.css'

type BannerTone = 'stop' | 'warn' | 'wait' | 'note'
const icon: Record<BannerTone, IconName> = { stop: 'pause', warn: 'warning', wait: 'hour', note: 'info' }

type BannerProps = {
  tone: BannerTone
  /** What is so, in a few words. */
  title: ReactNode
  /** Since when, by whom, until when. */
  children?: ReactNode
  /** What one may do about it. */
  action?: ReactNode
  icon?: IconName | undefined
}

/** A band across the frame nobody can miss: publishing paused, a demonstration, the network lost. */
export function Banner({ tone, title, children, action, icon: own }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon name={own ?? icon[tone]} size="s" />
      <p>
        <b className="strong">{title}</b>
        {children ? <span> {children}</span> : null}
      </p>
      {action ? <div className="banner-act">{action}</div> : null}
    </div>
  )
}
