import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditMonth } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { AskCoder } from './ask-coder.tsx'
import css from './audit.module.css'
import { monthWord } from './words.ts'

/** Under so many coded posts nothing is published; the server says the same. */
const FEWEST = 30

/** A month that is being coded: how far everybody is, who codes, and the end of it. */
export function CodingMonth({ audit, canManage }: { audit: AuditMonth; canManage: boolean }) {
  const { month, codes, wanted, coded, heard, size } = audit
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const publish = useMutation(
    orpc.listening.publishAudit.mutationOptions({
      onSuccess: () => {
        toast(t('The figures of {month} stand.', { month: monthWord(month) }))
        return queries.invalidateQueries({ queryKey: orpc.listening.audits.key() })
      },
      onError: toastError,
    }),
  )
  const few = coded < FEWEST ? t('At least {n} coded posts are needed.', { n: FEWEST }) : undefined
  return (
    <section className={css.month} aria-label={monthWord(month)}>
      <header>
        <h2>{monthWord(month)}</h2>
        <span className="q">
          {t('{size} of {heard} posts, drawn at random', { size, heard: formatNumber(heard) })}
        </span>
      </header>
      <div className={css.progress}>
        <progress value={codes} max={Math.max(1, wanted)} aria-label={t('Answers given')} />
        <span>{t('{n} of {all} answers are given.', { n: codes, all: wanted })}</span>
      </div>
      <Coders coders={audit.coders} />
      <div className={css.acts}>
        {audit.canCode && codes < wanted ? (
          <ButtonLink kind="pri" to={`/listen/audit/${month}`} icon="edit">
            {t('Code posts')}
          </ButtonLink>
        ) : null}
        {canManage ? (
          <>
            <Button icon="people" onPress={() => setAsking(true)}>
              {t('Ask somebody to code')}
            </Button>
            <Button
              icon="check"
              busy={publish.isPending}
              disabledReason={few}
              onPress={() => publish.mutate({ month })}
            >
              {t('Let the figures stand')}
            </Button>
          </>
        ) : null}
      </div>
      {asking ? <AskCoder audit={audit} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}

function Coders({ coders }: Pick<AuditMonth, 'coders'>) {
  if (coders.length === 0) return <p className="q">{t('Nobody has coded yet.')}</p>
  return (
    <p className="q">
      {coders
        .map(({ name, coded }) => t('{name}: {n}', { name: name ?? t('Somebody who left'), n: coded }))
        .join(' · ')}
    </p>
  )
}
