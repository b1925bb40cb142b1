import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import { AnswerView } from '../parts/answer-view.tsx'
import { useChannels } from '../parts/use-channels.ts'
import type { Kind } from '../types.ts'
import styles from './mandates.module.css'

/** Why can I (not) publish here? The rules answer for the viewer, at this moment, in plain words. */
export function ExplainPanel({ channelId, kind }: { channelId: string | undefined; kind: Kind }) {
  const set = useSetSearch()
  const { speaking } = useChannels()
  const chosen = speaking.find((channel) => channel.id === channelId)?.id
  const answer = useQuery({
    ...orpc.governance.explain.queryOptions({ input: { kind, channelId: chosen ?? '' } }),
    enabled: chosen !== undefined,
    staleTime: 0,
  })
  return (
    <Panel
      title={t('Why can I speak here, or why not?')}
      end={
        <Link to="/people/mandates/what-if" className="link t13">
          {t('Ask for a text, a moment or somebody else')}
        </Link>
      }
    >
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
            {(data) => <AnswerView answer={data} />}
          </QueryView>
        ) : null}
      </div>
    </Panel>
  )
}
