import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '#web/api.ts'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

const tones = { 'must-fix': 'stop', 'needs-consent': 'wait', 'good-to-know': 'plain' } as const

/** Write a text and see what the whole register says about it, as the composer would. */
export function TryBox() {
  const [text, setText] = useState('')
  const [settled, setSettled] = useState('')
  const [channelId, setChannelId] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const query = useQuery({
    ...orpc.facts.tryText.queryOptions({
      input: { text: settled, channelId: channelId || null, lang: null },
    }),
    enabled: settled.trim() !== '',
  })
  const found = settled.trim() === '' ? undefined : query.data?.findings
  return (
    <>
      <TextArea name="try" label={t('Try a text')} rows={3} value={text} onChange={setText} />
      <Select
        name="channel"
        label={t('On')}
        value={channelId}
        onChange={setChannelId}
        options={[
          { value: '', label: t('no channel in particular') },
          ...channels
            .filter((channel) => channel.canPublish)
            .map((channel) => ({ value: channel.id, label: `${channel.networkName} (${channel.handle})` })),
        ]}
      />
      <CheckLines label={t('What the register says')}>
        {query.error && settled.trim() !== '' ? (
          <CheckLine tone="stop">{t('The text could not be checked. Try again.')}</CheckLine>
        ) : null}
        {found?.length === 0 ? (
          <CheckLine tone="good">{t('Touches no fact in a wrong way.')}</CheckLine>
        ) : null}
        {found?.map((finding) => (
          <CheckLine key={`${finding.factId} ${finding.rule} ${finding.span}`} tone={tones[finding.severity]}>
            <b>{Array.from(settled).slice(finding.span?.[0], finding.span?.[1]).join('')}</b>{' '}
            {finding.message} {finding.cure}
          </CheckLine>
        ))}
      </CheckLines>
    </>
  )
}
