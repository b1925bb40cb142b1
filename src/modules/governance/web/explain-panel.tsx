import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import styles from './mandates.module.css'

type Kind = 'reply' | 'post'
type Answer = {
  outcome: 'allow' | 'needs' | 'refuse'
  reasons: { rule: string; message: string; help?: string | undefined }[]
  paused: string | null
}

/** Why can I (not) publish here? The rules answer for the viewer, at this moment, in plain words. */
export function ExplainPanel({ channelId, kind }: { channelId: string | undefined; kind: Kind }) {
  const set = useSetSearch()
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const speaking = channels.filter((channel) => channel.canPublish)
  const chosen = speaking.find((channel) => channel.id === channelId)?.id
  const answer = useQuery({
    ...orpc.governance.explain.queryOptions({ input: { kind, channelId: chosen ?? '' } }),
    enabled: chosen !== undefined,
    staleTime: 0,
  })
  return (
    <Panel title={t('Why can I speak here, or why not?')}>
      <div className={styles.ask}>
        <Select
          key={chosen ?? 'none'}
          name="why"
          label={t('Channel')}
          placeholder={t('Choose one')}
          defaultValue={chosen}
          onChange={(why) => set({ why })}
          options={speaking.map((channel) => ({
            value: channel.id,
            label: `${channel.networkName} (${channel.handle})`,
          }))}
        />
        <RadioGroup
          name="kind"
          label={t('What you would like to do')}
          value={kind}
          onChange={(next) => set({ kind: next })}
          options={[
            { value: 'reply', label: t('Answer somebody') },
            { value: 'post', label: t('Publish a post') },
          ]}
        />
        {chosen ? (
          <QueryView query={answer} skeleton="text" rows={2} what={t('The rules could not be asked.')}>
            {(data) => <Explanation answer={data} />}
          </QueryView>
        ) : null}
      </div>
    </Panel>
  )
}

const looks: Record<Answer['outcome'], { tone: Tone; icon: IconName; words: () => string }> = {
  allow: {
    tone: 'good',
    icon: 'check',
    words: () => t('Yes. Your mandate covers it, and it goes out when you send it.'),
  },
  needs: { tone: 'wait', icon: 'consent', words: () => t('Yes, once a second person has consented.') },
  refuse: { tone: 'stop', icon: 'lock', words: () => t('No.') },
}

function Explanation({ answer }: { answer: Answer }) {
  const look = looks[answer.outcome]
  return (
    <div className={styles.answer} role="status">
      <StateWord tone={look.tone} icon={look.icon}>
        {look.words()}
      </StateWord>
      {answer.reasons.length > 0 ? (
        <ul>
          {answer.reasons.map((reason) => (
            <li key={`${reason.rule} ${reason.message}`}>
              {reason.message} <span className="q">{reason.help}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {answer.paused ? (
        <StateWord tone="warn" icon="pause">
          {t('{paused} What you send meanwhile is held.', {
            paused: /[.!?…]$/.test(answer.paused) ? answer.paused : `${answer.paused}.`,
          })}
        </StateWord>
      ) : null}
    </div>
  )
}
