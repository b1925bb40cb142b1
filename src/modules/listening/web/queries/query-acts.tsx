import type { QueryView } from '#modules/listening/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import css from './queries.module.css'
import { useSetState } from './use-set-state.ts'
import { stateMark } from './words.ts'

type ActsProps = { query: QueryView; canManage: boolean }

/** How a query stands, and what can be done with it at once. */
export function QueryActs({ query, canManage }: ActsProps) {
  const { set, busy } = useSetState()
  const mark = stateMark(query)
  return (
    <span className={css.acts}>
      {mark ? (
        <StateWord tone={mark.tone} icon={mark.icon}>
          {mark.word}
        </StateWord>
      ) : null}
      {canManage ? (
        <>
          {query.state === 'active' ? (
            <Button size="s" icon="pause" busy={busy} onPress={() => void set(query, 'paused')}>
              {t('Pause')}
            </Button>
          ) : (
            <Button size="s" icon="retry" busy={busy} onPress={() => void set(query, 'active')}>
              {query.state === 'paused' ? t('Listen again') : t('Bring back')}
            </Button>
          )}
          {query.state === 'archived' ? null : (
            <Button size="s" icon="trash" busy={busy} onPress={() => void set(query, 'archived')}>
              {t('Put it away')}
            </Button>
          )}
        </>
      ) : null}
    </span>
  )
}
