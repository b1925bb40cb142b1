import { useState } from 'react'
import type { RequestCard } from '#modules/ideas/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './ideas.module.css'
import { RequestActions } from './request-actions.tsx'
import { TakeUp } from './take-up.tsx'
import { requestState } from './words.ts'

/** A request from outside: its words, where it came through, what is kept until when, and what can be done with it. */
export function RequestLine({ request }: { request: RequestCard }) {
  const [taking, setTaking] = useState(false)
  const { tone, words } = requestState(request.state)
  const open = request.state !== 'idea' && request.state !== 'removed'
  return (
    <article className={css.request}>
      <p className={css.words} dir="auto">
        {request.text || <span className="qq">{t('Its words are erased.')}</span>}
      </p>
      <div className={`${css.meta} q t13`}>
        <StateWord tone={tone}>{words}</StateWord>
        {request.name ? <span dir="auto">{t('from {name}', { name: request.name })}</span> : null}
        <Time at={request.createdAt} />
        <span dir="auto">{request.from.question}</span>
        {request.tell ? <span>{t('would like to be told')}</span> : null}
        {request.toldAt ? <span>{t('told')}</span> : null}
        {request.eraseAt ? (
          <span>{t('name and address until {day}', { day: formatDay(request.eraseAt) })}</span>
        ) : null}
        {request.idea ? (
          <Link className="link" to={`/publish/ideas/idea/${request.idea.id}`}>
            {request.idea.title}
          </Link>
        ) : null}
      </div>
      {request.reason ? <p className="q t13">{request.reason}</p> : null}
      {open ? <RequestActions request={request} taking={taking} onTake={() => setTaking(!taking)} /> : null}
      {taking ? <TakeUp request={request} onClose={() => setTaking(false)} /> : null}
    </article>
  )
}
