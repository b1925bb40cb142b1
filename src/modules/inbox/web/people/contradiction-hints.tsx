import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FoundContradiction } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { CheckLine } from '#web/design/checks.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useRested } from '../use-checks.ts'
import { OpenLines } from './spoken.tsx'
import { usePerson } from './use-person.ts'

type HintsProps = { conversationId: string; personId: string; text: string }

const REST = 600
const SHORTEST = 8

/** Beside the words while they are written: who else is answering this person, and where the words depart from theirs. */
export function ContradictionHints({ conversationId, personId, text }: HintsProps) {
  const rested = useRested(text, REST)
  const person = usePerson(personId, text.trim() !== '').data
  const writing = rested.trim().length >= SHORTEST
  const query = useQuery({
    ...orpc.inbox.contradictions.queryOptions({ input: { id: conversationId, text: rested } }),
    enabled: writing,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })
  const found = text.trim() === '' ? [] : (query.data?.found ?? [])
  return (
    <>
      {text.trim() !== '' && person ? <OpenLines open={person.open} but={conversationId} /> : null}
      {found.map((one) => (
        <CheckLine
          key={`${one.conversationId} ${one.said} ${one.write}`}
          tone="warn"
          icon="warning"
          action={
            <Link className="link" to={`/inbox/all/${one.conversationId}`}>
              {t('See it')}
            </Link>
          }
        >
          <b className="mid">{departure(one)}</b>{' '}
          <span className="q">{t('{name}: “{words}”', { name: one.by, words: one.saidSentence })}</span>
        </CheckLine>
      ))}
    </>
  )
}

function departure({ kind, desk, said, write, at }: FoundContradiction): string {
  const when = formatTime(at)
  return kind === 'yes-no'
    ? t('{desk} said the opposite {when}.', { desk, when })
    : t('{desk} said {said} {when}, you write {write}.', { desk, said, when, write })
}
