import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import css from '../incidents.module.css'
import { useAct } from '../use-act.ts'

/** Who sees it: everybody, or those who are named. */
export function NamedPanel({ incident }: { incident: IncidentView }) {
  const { id, restricted, may } = incident
  const [person, setPerson] = useState<Person | null>(null)
  const restrict = useAct((on: boolean) => api.incidents.restrict({ id, restricted: on }), '')
  const name = useAct(
    ({ memberId, on }: { memberId: string; on: boolean }) => api.incidents.name({ id, memberId, on }),
    '',
    () => setPerson(null),
  )
  if (!restricted && !may.lead) return null
  return (
    <Panel title={t('Who sees it')}>
      {restricted ? (
        <div className={css.stack}>
          <p className="q">
            {t('Only these people. Whoever is rung, gets a seat or a task is named with it.')}
          </p>
          <div className={css.acts}>
            {incident.named.map((one) => (
              <Chip
                key={one.id}
                onRemove={may.lead ? () => name.mutate({ memberId: one.id, on: false }) : undefined}
                removeLabel={t('Take {name} off the list', { name: one.name })}
              >
                {one.name}
              </Chip>
            ))}
          </div>
          {may.lead ? (
            <>
              <MemberField
                name="named"
                label={t('Name somebody')}
                value={person}
                onChange={(chosen) => {
                  setPerson(chosen)
                  if (chosen) name.mutate({ memberId: chosen.id, on: true })
                }}
              />
              <Button size="s" busy={restrict.isPending} onPress={() => restrict.mutate(false)}>
                {t('Show it to everybody')}
              </Button>
            </>
          ) : null}
        </div>
      ) : (
        <div className={css.stack}>
          <p className="q">{t('Everybody in the house.')}</p>
          <Button size="s" busy={restrict.isPending} onPress={() => restrict.mutate(true)}>
            {t('Only named people from now on')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
