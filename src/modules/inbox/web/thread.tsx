import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { EventLine, Message } from '#web/design/message.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { SaidLine } from './answering/said-line.tsx'
import { happeningWords, lastRouting } from './happening-words.ts'
import { LinkedText } from './linked-text.tsx'
import styles from './thread.module.css'
import { type ThreadItem, threadItems } from './thread-items.ts'
import { Nested } from './threads/nested.tsx'
import { depths } from './threads/nesting.ts'
import { OnNetwork, ThreadTurn } from './turn.tsx'

/** The thread, oldest first, standing at its end; it follows what comes while the reader is there. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const items = useMemo(() => threadItems(conversation), [conversation])
  const deep = useMemo(() => depths(conversation.messages), [conversation.messages])
  const box = useAtEnd(items.length)
  return (
    <div
      ref={box}
      className={styles.scroll}
      role="log"
      aria-label={t('Messages with {name}', { name: conversation.person.name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className={styles.turns}>
        {conversation.under ? <Under conversation={conversation} under={conversation.under} /> : null}
        {items.map((item) => (
          <ItemLine key={item.key} item={item} depth={deep.get(item.key) ?? 0} conversation={conversation} />
        ))}
        <SaidLine id={conversation.id} />
      </div>
    </div>
  )
}

type ItemProps = { item: ThreadItem; depth: number; conversation: Conversation }

function ItemLine({ item, depth, conversation }: ItemProps) {
  if (item.kind === 'message') {
    const first = item.first && conversation.under === null
    return (
      <Nested turn={item.message} depth={depth}>
        <ThreadTurn turn={item.message} first={first} place={conversation} />
      </Nested>
    )
  }
  if (item.kind === 'note') {
    const { author, text, at, expert } = item.note
    const kind = expert ? t('expert answer, colleagues only') : t('note, colleagues only')
    return (
      <Message kind="note" author={author.name} handle={kind} at={at}>
        {expert?.question ? <span className="q">{`${expert.question}\n`}</span> : null}
        <LinkedText text={text} />
      </Message>
    )
  }
  const because = lastRouting(conversation.happenings)
  return (
    <EventLine>
      {item.happenings.map((one, index) => (
        <span key={one.seq}>
          {index > 0 ? ', ' : ''}
          {happeningWords(one, one.seq === because ? conversation.routedBecause : undefined)}
          {item.happenings[index + 1]?.at.slice(0, 16) === one.at.slice(0, 16) ? null : (
            <>
              {' '}
              <Time at={one.at} />
            </>
          )}
        </span>
      ))}
    </EventLine>
  )
}

type UnderProps = { conversation: Conversation; under: NonNullable<Conversation['under']> }

/** The post of ours that the conversation stands under. */
function Under({ conversation, under }: UnderProps) {
  const { account, networkName } = conversation
  return (
    <section className={styles.under} aria-label={t('Our post it stands under')}>
      <header>
        <span className="grow clip">
          {t('Under our post, by {author} for {account}', {
            author: under.authorName,
            account: account.displayName || account.handle,
          })}
        </span>
        <OnNetwork url={under.url} name={networkName} />
        <Time at={under.at} />
      </header>
      <p dir="auto">
        <LinkedText text={under.text} />
      </p>
    </section>
  )
}

/** Stands at the end at first, and stays there when something comes, unless the reader has scrolled up. */
function useAtEnd(length: number) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let before = element.scrollTop
    const remember = (): void => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < 48
      // Only a reader goes up; what grows below them leaves the place where it is.
      if (near) atEnd.current = true
      else if (element.scrollTop < before) atEnd.current = false
      before = element.scrollTop
    }
    // Pictures arrive late and the composer grows; neither may push the newest words out of sight.
    const watch = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight
    })
    watch.observe(element)
    if (element.firstElementChild) watch.observe(element.firstElementChild)
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', remember)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new item is the reason to move
  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [length])
  return box
}
