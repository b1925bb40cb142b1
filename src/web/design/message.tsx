import type { ReactNode } from 'react'
import { t } from '../i18n.ts'
import { Avatar } from './avatar.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Time } from './time.tsx'
import './message.css'

type MessageProps = {
  /** post: what started it, read large. in: theirs. ours: left with our name. note: colleagues only. */
  kind: 'post' | 'in' | 'ours' | 'note'
  author: string
  /** Handle, or “for Fjell & Sons”, or “note, colleagues only”. */
  handle?: ReactNode
  /** ISO instant. */
  at?: string | undefined
  avatar?: string | undefined
  /** Without a face: inside a nest. */
  bare?: boolean | undefined
  children: ReactNode
  media?: ReactNode
  /** Replies, boosts, network. */
  footer?: ReactNode
  /** Sending, failed: a state at the end of the head. */
  state?: ReactNode
}

/** One thing said in a conversation. Theirs stands free; what we said stands in a box; notes lie on paper. */
export function Message(props: MessageProps) {
  const { kind, author } = props
  const outside = kind === 'post' || kind === 'in'
  const Tag = kind === 'note' ? 'aside' : 'article'
  return (
    <Tag
      className={classes('msg', kind, props.bare && 'bare')}
      aria-label={kind === 'note' ? t('Note by {author}, seen by colleagues only', { author }) : undefined}
    >
      <header>
        {outside && !props.bare ? <Avatar name={author} kind="outside" src={props.avatar} silent /> : null}
        {kind === 'note' ? <Icon name="note" size="s" /> : null}
        <b>{author}</b>
        {props.handle ? <span className="clip">{props.handle}</span> : null}
        {props.state}
        {props.at ? <Time at={props.at} /> : null}
      </header>
      <div className="msg-text" dir="auto">
        {props.children}
      </div>
      {props.media}
      {props.footer ? <footer>{props.footer}</footer> : null}
    </Tag>
  )
}

/** What happened to the conversation, as a thin line between messages. */
export function EventLine({ children }: { children: ReactNode }) {
  return (
    <p className="msg-event">
      <span>{children}</span>
    </p>
  )
}

/** Replies below what they answer. */
export function Nest({ children }: { children: ReactNode }) {
  return <div className="msg-nest">{children}</div>
}
