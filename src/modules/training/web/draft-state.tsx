import { LinkButton } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import type { Draft } from './use-draft.ts'

/** Whether what is written is safe. */
export function DraftState({ draft }: { draft: Draft }) {
  if (draft.refusal)
    return (
      <span role="alert">
        <StateWord tone="stop">{draft.refusal.message}</StateWord>{' '}
        {draft.refusal.kind === 'stale' ? (
          <LinkButton onPress={draft.reload}>{t('Load it again')}</LinkButton>
        ) : (
          <LinkButton onPress={() => void draft.flush()}>{t('Try again')}</LinkButton>
        )}
      </span>
    )
  if (draft.state === 'saving') return <span className="q t13">{t('Saving')}</span>
  if (draft.state === 'saved')
    return (
      <Chip tone="good" icon="check">
        {t('Draft saved')}
      </Chip>
    )
  return draft.hasDraft ? <Chip tone="wait">{t('Draft')}</Chip> : null
}
