import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RotaRehearsed, RotaScenario, Trial } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatDuration, t } from '#web/i18n.ts'
import css from './rehearsal.module.css'
import { type TrialDraft, trialOf } from './trial-draft.ts'

type KeptProps = {
  draft: TrialDraft
  written: Trial['routes']
  mayKeep: boolean
  chosen: readonly string[]
  onToggle: (id: string, name: string, outcome: RotaRehearsed) => void
}

/** Rotas that were kept: up to three of them stand beside today's, for comparison. */
export function KeptPanel({ draft, written, mayKeep, chosen, onToggle }: KeptProps) {
  const kept = useQuery(orpc.inbox.rotas.queryOptions())
  const [name, setName] = useState('')
  const keeping = useMutation({
    mutationFn: () => {
      const trial = trialOf(draft, written)
      return trial ? orpc.inbox.keepRota.call({ name, trial }) : Promise.resolve(null)
    },
    onSuccess: () => {
      setName('')
      void kept.refetch()
      toast(t('It is worked out in the background; you can leave.'))
    },
    onError: toastError,
  })
  const reason = !name.trim()
    ? t('Give it a name first')
    : trialOf(draft, written)
      ? undefined
      : t('Finish or remove the lines that are marked first')
  return (
    <Panel title={t('Kept rotas')} note={t('Up to three beside each other')}>
      <QueryView
        query={kept}
        what={t('The kept rotas could not be loaded.')}
        isEmpty={({ scenarios }) => scenarios.length === 0}
        empty={<p className="q">{t('None is kept yet.')}</p>}
      >
        {({ scenarios }) => (
          <ul className={css.kept}>
            {scenarios.map((one) => (
              <Kept
                key={one.id}
                scenario={one}
                chosen={chosen.includes(one.id)}
                onToggle={onToggle}
                onGone={() => void kept.refetch()}
              />
            ))}
          </ul>
        )}
      </QueryView>
      {mayKeep ? (
        <div className={css.line}>
          <TextField
            name="rota-name"
            label={t('Keep your rota as')}
            value={name}
            maxLength={80}
            onChange={setName}
          />
          <Button busy={keeping.isPending} disabledReason={reason} onPress={() => keeping.mutate()}>
            {t('Keep')}
          </Button>
        </div>
      ) : (
        <p className="t13 q">
          {t('An owner or the social lead can keep rotas; they are listed under People.')}
        </p>
      )}
    </Panel>
  )
}

type OneProps = {
  scenario: RotaScenario
  chosen: boolean
  onToggle: KeptProps['onToggle']
  onGone: () => void
}

function Kept({ scenario, chosen, onToggle, onGone }: OneProps) {
  const { id, name, outcome, state, by, at } = scenario
  const removing = useMutation({
    mutationFn: () => orpc.inbox.removeRota.call({ id }),
    onSuccess: onGone,
    onError: toastError,
  })
  return (
    <li>
      {outcome ? (
        <Checkbox
          name={`show-${id}`}
          label={name}
          hint={t('median {time}', {
            time: outcome.all.median === null ? '?' : formatDuration(outcome.all.median),
          })}
          checked={chosen}
          onChange={() => onToggle(id, name, outcome)}
        />
      ) : (
        <span>
          {name}{' '}
          <StateWord tone={state === 'failed' ? 'stop' : 'wait'}>
            {state === 'failed' ? t('could not be worked out') : t('is being worked out')}
          </StateWord>
        </span>
      )}
      <span className="t13 q">
        {by.name}, <Time at={at} />
      </span>
      {scenario.mayRemove ? (
        <IconButton icon="trash" label={t('Remove {name}', { name })} onPress={() => removing.mutate()} />
      ) : null}
    </li>
  )
}
