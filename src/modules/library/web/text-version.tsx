import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSession } from '#web/session.ts'
import type { SnippetView } from '../contract.ts'
import styles from './library.module.css'
import { field } from './read-form.ts'
import { useLibraryAct } from './use-library-act.ts'
import { VersionDifferences } from './version-differences.tsx'
import { dayWords, wordingState } from './words.ts'

type Version = SnippetView['versions'][number]

type Props = {
  version: Version
  /** Versions it can be read beside, the likeliest first. */
  others: readonly Version[]
  archived: boolean
}

/** One version of a text: its words, who proposed and who decided, and what can be done about it. */
export function TextVersion({ version, others, archived }: Props) {
  const { label, tone, icon } = wordingState(version)
  const { versionId, proposedBy, decidedBy, decidedAt, validUntil, reason } = version
  return (
    <div className={styles.version}>
      <div className={styles.chips}>
        <span className="mid">{languageName(version.language)}</span>
        <Chip tone={tone} icon={icon}>
          {label}
        </Chip>
        {validUntil ? (
          <span className="t13 q">{t('valid until {day}', { day: dayWords(validUntil) })}</span>
        ) : null}
      </div>
      <VersionDifferences version={version} others={others} />
      <p className="t13 qq">
        {t('Proposed by {name}, {time}', { name: proposedBy.name, time: formatTime(version.proposedAt) })}
        {decidedBy && decidedAt ? `. ${decision(version.state, decidedBy.name, decidedAt)}` : ''}
      </p>
      {reason ? <p className="q">{`“${reason}”`}</p> : null}
      {version.state === 'proposed' && !archived ? <Acts key={versionId} version={version} /> : null}
    </div>
  )
}

function decision(state: Version['state'], name: string, at: string): string {
  const values = { name, time: formatTime(at) }
  return state === 'declined'
    ? t('Sent back by {name}, {time}', values)
    : t('Approved by {name}, {time}', values)
}

function Acts({ version }: { version: Version }) {
  const [asking, setAsking] = useState(false)
  const mine = useSession().member.id === version.proposedBy.id
  const { versionId, mayNotApprove } = version
  const approve = useLibraryAct(api.library.approveText, () => t('Approved. Writers are offered it now.'))
  return (
    <div className={styles.acts}>
      <Button
        kind="pri"
        icon="consent"
        busy={approve.isPending}
        disabledReason={mayNotApprove ?? undefined}
        onPress={() => approve.mutate({ versionId })}
      >
        {t('Approve')}
      </Button>
      {mine || mayNotApprove === null ? (
        <Button onPress={() => setAsking(true)}>{mine ? t('Take back') : t('Send back')}</Button>
      ) : null}
      {asking ? <AskWhy versionId={versionId} mine={mine} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

type AskProps = { versionId: string; mine: boolean; onClose: () => void }

function AskWhy({ versionId, mine, onClose }: AskProps) {
  const queries = useQueryClient()
  const title = mine ? t('Take these words back?') : t('Send these words back?')
  const submit = async (data: FormData): Promise<void> => {
    await api.library.declineText({ versionId, reason: field(data, 'reason') })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    toast(mine ? t('Taken back.') : t('Sent back.'))
    onClose()
  }
  return (
    <Dialog title={title} open onClose={onClose} size="s">
      <Form onSubmit={submit} label={title}>
        <TextArea name="reason" label={t('Why')} rows={3} required />
        <FormActions>
          <Submit>{mine ? t('Take back') : t('Send back')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
