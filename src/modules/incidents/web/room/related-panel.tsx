import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from '../incidents.module.css'
import { useAct } from '../use-act.ts'

/** The signals it is made of, what was merged into it, and its review. */
export function RelatedPanel({ incident }: { incident: IncidentView }) {
  const { id, mergedInto, may } = incident
  const part = useAct((other: string) => api.incidents.part({ id: other }), t('Parted again.'))
  const running = incident.state !== 'closed' && incident.state !== 'none'
  return (
    <Panel title={t('What belongs to it')}>
      <div className={css.stack}>
        {incident.signals.map((one) => (
          <p key={one.id}>
            <Link className="link" to={`/listen/alerts?signal=${one.id}`}>
              {currentLocale() === 'de' ? one.de : one.en}
            </Link>{' '}
            <span className="q">
              <Time at={one.at} />
            </span>
          </p>
        ))}
        {incident.signals.length === 0 ? <p className="q">{t('Opened by hand, without a signal.')}</p> : null}
        {incident.merged.map((one) => (
          <p key={one.id}>
            {t('Incident {n}: {title}', { n: one.number, title: one.title })}{' '}
            {may.lead ? (
              <LinkButton className="t13" onPress={() => part.mutate(one.id)}>
                {t('Part it again')}
              </LinkButton>
            ) : null}
          </p>
        ))}
        {mergedInto ? (
          <p>
            <Link className="link" to={`/incidents/${mergedInto}`}>
              {t('It goes on with another incident.')}
            </Link>
          </p>
        ) : null}
        {incident.review ? (
          <p>
            <Link className="link" to={`/incidents/${id}/review`}>
              {t('Open the review')}
            </Link>
          </p>
        ) : null}
        {running && !mergedInto && may.lead ? <Merge id={id} /> : null}
      </div>
    </Panel>
  )
}

function Merge({ id }: { id: string }) {
  const [intoId, setIntoId] = useState('')
  const others = useQuery(orpc.incidents.list.queryOptions({ input: { view: 'running', limit: 50 } })).data
  const merge = useAct(() => api.incidents.merge({ id, intoId }), t('Merged. It can be parted again.'))
  const choices = (others?.incidents ?? []).filter((one) => one.id !== id)
  if (choices.length === 0) return null
  return (
    <div className={css.acts}>
      <Select
        name="into"
        label={t('The same as')}
        placeholder={t('Choose an incident')}
        options={choices.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))}
        value={intoId}
        onChange={setIntoId}
      />
      {intoId === '' ? null : (
        <Button size="s" busy={merge.isPending} onPress={() => merge.mutate(undefined)}>
          {t('Merge into it')}
        </Button>
      )}
    </div>
  )
}
