import { useState } from 'react'
import type { IncidentState, IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { PageTitle } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { useAct } from '../use-act.ts'
import { floorWord, moveWord, scenarioWord, severityName, severityTone, stateWord } from '../words.ts'
import { Clocks } from './clocks.tsx'
import { EditWords } from './edit-words.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { useWatching } from './use-watching.ts'

/** Its name, how grave and how far it is, what can be done now, and its clocks. */
export function Head({ incident }: { incident: IncidentView }) {
  const { id, severity, state, may } = incident
  const [moving, setMoving] = useState<IncidentState | null>(null)
  const [editing, setEditing] = useState(false)
  const [pausing, setPausing] = useState(false)
  const claim = useAct(() => api.incidents.claim({ id }), t('You lead it now.'))
  const clear = useAct(
    () => api.incidents.allClear({ id }),
    t('The pause is lifted. What was held stays held until somebody decides.'),
  )
  const paused = incident.pauses.some((one) => one.liftedAt === null)
  const running = state !== 'closed' && state !== 'none'
  return (
    <>
      <PageTitle
        title={incident.title}
        state={
          <>
            <Chip tone={severityTone(severity)} icon="incident">
              {severityName(severity)}
            </Chip>
            <StateWord tone={stateWord(state).tone}>{stateWord(state).words}</StateWord>
          </>
        }
        actions={
          <>
            <ButtonLink to={`/incidents/${id}/say`}>{t('What to say now')}</ButtonLink>
            {running && may.crew ? (
              <ButtonLink to={`/incidents/statements?incident=${id}`}>{t('Make a statement')}</ButtonLink>
            ) : null}
            {running && may.pause && !paused ? (
              <Button kind="danger" icon="pause" onPress={() => setPausing(true)}>
                {t('Pause publishing')}
              </Button>
            ) : null}
            {paused && may.pause ? (
              <Button busy={clear.isPending} onPress={() => clear.mutate(undefined)}>
                {t('All clear')}
              </Button>
            ) : null}
            {incident.ways.filter(stands).map((to) => (
              <Button key={to} onPress={() => setMoving(to)}>
                {moveWord(state, to)}
              </Button>
            ))}
            {may.claim ? (
              <Button kind="pri" busy={claim.isPending} onPress={() => claim.mutate(undefined)}>
                {t('I take it')}
              </Button>
            ) : null}
            <MoreActs incident={incident} onEdit={() => setEditing(true)} onMove={setMoving} />
          </>
        }
      />
      <p className={`${css.meta} q`}>
        <span>{t('Incident {n}', { n: incident.number })}</span>
        <span>{scenarioWord(incident.scenario)}</span>
        {incident.floor ? <span>{floorWord(incident.floor)}</span> : null}
        {incident.department ? <span>{incident.department.name}</span> : null}
        {incident.restricted ? <span>{t('restricted')}</span> : null}
        <Watching id={id} />
      </p>
      {incident.summary === '' || incident.summary === incident.title ? null : (
        <p className={css.words}>{incident.summary}</p>
      )}
      {incident.reason ? <p>{t('No incident, because: {reason}', { reason: incident.reason })}</p> : null}
      <Clocks incident={incident} />
      {editing ? <EditWords incident={incident} onClose={() => setEditing(false)} /> : null}
      {moving ? <MoveDialog incident={incident} to={moving} onClose={() => setMoving(null)} /> : null}
      {pausing ? <PauseDialog incident={incident} onClose={() => setPausing(false)} /> : null}
    </>
  )
}

/** Ways that stand in the open; the figures say “recovering” by themselves, and “none” is rare. */
const stands = (to: IncidentState): boolean => to !== 'recovering' && to !== 'none'

type MoreProps = {
  readonly incident: IncidentView
  readonly onEdit: () => void
  readonly onMove: (to: IncidentState) => void
}

function MoreActs({ incident, onEdit, onMove }: MoreProps) {
  const { id, state, ways, may } = incident
  const moves = ways
    .filter((to) => !stands(to))
    .map((to) => ({ id: to, label: moveWord(state, to), run: () => onMove(to) }))
  return (
    <Menu
      label={t('More')}
      align="end"
      trigger={(props) => (
        <button {...props} type="button" className="btn ghost square" aria-label={t('More')}>
          <Icon name="more" />
        </button>
      )}
      items={[
        { id: 'report', label: t('Report'), icon: 'download', to: `/incidents/${id}/report` },
        ...(may.crew ? [{ id: 'rename', label: t('Rename'), icon: 'edit' as const, run: onEdit }] : []),
        ...moves,
      ]}
    />
  )
}

/** Who else has the war room open. */
function Watching({ id }: { id: string }) {
  const others = useWatching(id)
  if (others.length === 0) return null
  return (
    <span role="status">
      {others.slice(0, 6).map((one) => (
        <Avatar key={one.id} name={one.name} kind="member" size="s" />
      ))}{' '}
      {t('{n, plural, one {# colleague is here too} other {# colleagues are here too}}', {
        n: others.length,
      })}
    </span>
  )
}
