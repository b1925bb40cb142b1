import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TextTrial } from '#modules/originality/contract.ts'
import { orpc } from '#web/api.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from './words.module.css'

const tones = { 'must-fix': 'stop', 'needs-consent': 'wait', 'good-to-know': 'plain' } as const

/** Write a text and see which words of the list it holds, whether it was said before, and what a machine would write. */
export function TryText() {
  const [text, setText] = useState('')
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300)
    return () => clearTimeout(timer)
  }, [text])
  const query = useQuery({
    ...orpc.originality.try.queryOptions({ input: { text: settled, lang: null } }),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <div className={css.part}>
      <TextArea name="try" label={t('Try a text')} rows={5} value={text} onChange={setText} />
      <CheckLines label={t('What was found')}>
        {settled.trim() === '' ? null : query.error ? (
          <CheckLine tone="stop">{t('The text could not be checked. Try again.')}</CheckLine>
        ) : query.data ? (
          <Found trial={query.data} />
        ) : null}
      </CheckLines>
    </div>
  )
}

function Found({ trial }: { trial: TextTrial }) {
  const { findings, similar } = trial
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const name = (id: string) => channels.find((channel) => channel.id === id)?.displayName
  if (findings.length === 0 && similar.length === 0)
    return <CheckLine tone="good">{t('Nothing of the list, and nothing that was said before.')}</CheckLine>
  return (
    <>
      {findings.map((finding) => (
        <CheckLine key={`${finding.message} ${finding.span}`} tone={tones[finding.severity]}>
          {finding.message} {finding.cure}
        </CheckLine>
      ))}
      {similar.map((one) => (
        <CheckLine key={one.subjectId} tone="wait">
          {t('{share} of it was said before on {channel}, {day}.', {
            share: formatNumber(one.jaccard, 'percent'),
            channel: name(one.channelId) ?? t('a channel that is gone'),
            day: formatDay(one.at),
          })}
        </CheckLine>
      ))}
    </>
  )
}
